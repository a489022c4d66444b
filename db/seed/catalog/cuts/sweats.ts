import { piece } from '../piece.ts';
import type { Cut, Text } from '../types.ts';

const porto: Text = ['Sewn in Porto, Portugal', '봉제: 포르투갈 포르투'];

export const sweats: readonly Cut[] = [
  {
    silhouette: 'sweatshirt',
    noun: ['sweatshirt', '스웨트셔츠'],
    type: 'Sweatshirt',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 560,
    fit: ['Relaxed, with a low armhole', '암홀이 낮은 릴랙스 핏'],
    fitTag: 'relaxed',
    measure: ['Size M: chest 58 cm, length 67 cm', 'M 사이즈: 가슴단면 58 cm, 총장 67 cm'],
    sewn: porto,
    shape: [
      [
        'A crew-neck sweatshirt with ribbed side panels that let the body turn inside it.',
        '옆판에 립을 대어 몸이 편하게 움직이는 크루넥 스웨트셔츠입니다.',
      ],
      [
        'Cut from a gym sweatshirt of 1958: short hem rib, long cuffs, a V at the throat.',
        '1958년 체육복에서 본뜬 짧은 밑단 립, 긴 소맷단, 목 아래 V 무늬를 그대로 두었습니다.',
      ],
      [
        'Relaxed without being large; the shoulder falls, the neck does not.',
        '크지 않으면서 여유롭습니다. 어깨는 내려오고 목은 그대로입니다.',
      ],
    ],
    make: [
      [
        'All seams are flat-locked, so nothing rubs when it is worn over nothing.',
        '모든 솔기를 납작하게 박아 맨몸에 입어도 쓸리지 않습니다.',
      ],
      ['The V is a real gusset, let in by hand.', 'V는 장식이 아니라 손으로 끼워 넣은 무입니다.'],
      [
        'Ribs are knitted from the same yarn with two per cent of elastane, which is all they need.',
        '같은 실에 엘라스테인 2%만 더해 립을 짰습니다.',
      ],
    ],
    wear: [
      ['It is best in its second year.', '두 번째 해에 가장 좋아집니다.'],
      [
        'Over a shirt, the neck rib sits just under the collar.',
        '셔츠 위에 입으면 넥 립이 칼라 바로 아래에 옵니다.',
      ],
    ],
    pieces: [
      piece('Loopback Sweatshirt', '루프백 스웨트셔츠', 'loopback', ['ash', 'navy', 'chalk', 'moss'], 98),
      piece('Sweatshirt, Faded', '페이디드 스웨트셔츠', 'loopback', ['clay', 'slate', 'indigo'], 108, {
        note: [
          'Dyed, faded and dried in the sun, in that order.',
          '염색하고, 빼고, 햇볕에 말리는 순서로 만들었습니다.',
        ],
      }),
      piece('Winter Sweatshirt', '윈터 스웨트셔츠', 'brushedFleece', ['charcoal', 'oat', 'plum'], 118),
      piece('Crew Sweat, Bright', '브라이트 크루 스웨트', 'loopback', ['persimmon', 'mustard', 'pine'], 98, {
        was: 128,
      }),
      piece('Studio Sweatshirt', '스튜디오 스웨트셔츠', 'loopback', ['chalk', 'ink', 'madder'], 92, {
        gender: 'women',
      }),
      piece('Recycled-Wool Sweatshirt', '재생 울 스웨트셔츠', 'brushedFleece', ['walnut', 'ink'], 124, {
        was: 156,
      }),
      piece('Waffle Sweatshirt', '와플 스웨트셔츠', 'waffle', ['stone', 'navy', 'clay'], 88),
    ],
  },
  {
    silhouette: 'hoodie',
    noun: ['hoodie', '후디'],
    type: 'Hoodie',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 720,
    fit: ['Relaxed; take your usual size', '릴랙스 핏, 평소 사이즈 권장'],
    fitTag: 'relaxed',
    measure: ['Size M: chest 60 cm, length 69 cm', 'M 사이즈: 가슴단면 60 cm, 총장 69 cm'],
    sewn: porto,
    shape: [
      [
        'A hoodie with a three-panel hood that stands up from the neck and lies flat down the back.',
        '목에서 서고 등에서는 납작하게 눕는 세 조각 후드를 달았습니다.',
      ],
      [
        'Pullover, kangaroo pocket, no zip, no print.',
        '지퍼도 프린트도 없이, 앞주머니 하나 있는 풀오버입니다.',
      ],
    ],
    make: [
      ['The drawcord is flat cotton, knotted, without metal.', '금속 없이 매듭지은 납작한 면 끈을 썼습니다.'],
      [
        'The pocket is sewn into the rib so that its corners cannot tear.',
        '주머니를 립에 물려 박아 모서리가 뜯어지지 않습니다.',
      ],
      [
        'The hood is doubled and quilted once along its edge.',
        '후드는 두 겹이며 가장자리를 한 줄 누볐습니다.',
      ],
    ],
    wear: [
      ['The hood holds its shape under a coat.', '코트 안에서도 후드 모양이 유지됩니다.'],
      ['Heavy enough to be a jacket in October.', '시월이면 겉옷으로 충분한 무게입니다.'],
    ],
    pieces: [
      piece('Loopback Hoodie', '루프백 후디', 'loopback', ['ash', 'ink', 'olive'], 128),
      piece(
        'Heavy Hoodie in Brushed Fleece',
        '기모 플리스 헤비 후디',
        'brushedFleece',
        ['navy', 'oat', 'rust'],
        148,
      ),
      piece('Hoodie, Garment-Dyed', '가먼트 다잉 후디', 'loopback', ['mist', 'clay', 'plum'], 138, {
        note: [
          'Coloured after sewing, in small baths, so no two lots agree exactly.',
          '봉제 후 작은 염조에서 물들여 배치마다 색이 조금씩 다릅니다.',
        ],
      }),
      piece('Waffle Hooded Pullover', '와플 후드 풀오버', 'waffle', ['stone', 'pine'], 112, { was: 140 }),
      piece('Track Hoodie', '트랙 후디', 'loopback', ['madder', 'chalk', 'charcoal'], 128, {
        stock: 'sold-out',
      }),
      piece('Studio Hoodie', '스튜디오 후디', 'loopback', ['mist', 'walnut', 'chalk'], 122, {
        gender: 'women',
      }),
    ],
  },
  {
    silhouette: 'sweatpants',
    noun: ['sweatpants', '스웨트팬츠'],
    type: 'Sweatpants',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 540,
    fit: ['Tapered, mid rise', '미드라이즈 테이퍼드 핏'],
    fitTag: 'tapered',
    measure: ['Size M: waist 76 cm, inseam 72 cm', 'M 사이즈: 허리 76 cm, 인심 72 cm'],
    sewn: porto,
    shape: [
      [
        'Sweatpants with a proper front rise and a leg that narrows from the knee.',
        '앞밑위를 제대로 잡고 무릎 아래부터 좁아지는 스웨트팬츠입니다.',
      ],
      [
        'Cut like trousers, in cloth for the sofa: side pockets on the seam, one welt behind.',
        '바지처럼 재단하고 편한 원단을 썼습니다. 옆선 주머니와 뒤 웰트 주머니가 하나 있습니다.',
      ],
    ],
    make: [
      [
        'The waistband is elastic inside a channel, four rows deep, with a flat cord.',
        '허리는 네 줄로 누빈 밴드에 납작한 끈을 넣었습니다.',
      ],
      [
        'A gusset at the crotch takes the strain off four seams.',
        '밑에 무를 대어 네 솔기의 힘을 덜었습니다.',
      ],
    ],
    wear: [
      ['Respectable at the door.', '문 앞에 나가도 단정합니다.'],
      [
        'With the matching sweatshirt it is nearly a suit.',
        '같은 원단의 스웨트셔츠와 입으면 거의 한 벌입니다.',
      ],
    ],
    pieces: [
      piece('Loopback Sweatpants', '루프백 스웨트팬츠', 'loopback', ['ash', 'ink', 'navy'], 98),
      piece('Winter Sweatpants', '윈터 스웨트팬츠', 'brushedFleece', ['charcoal', 'oat'], 112),
      piece('Waffle Lounge Trouser', '와플 라운지 팬츠', 'waffle', ['oat', 'slate', 'moss'], 84, {
        was: 105,
      }),
      piece('Faded Sweatpants', '페이디드 스웨트팬츠', 'loopback', ['clay', 'olive'], 104),
      piece('Track Trousers', '트랙 팬츠', 'loopback', ['madder', 'charcoal', 'chalk'], 102),
    ],
  },
];
