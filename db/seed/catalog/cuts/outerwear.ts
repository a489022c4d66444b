import { piece } from '../piece.ts';
import type { Cut, Text } from '../types.ts';

const seoul: Text = ['Tailored in Seoul, Korea', '봉제: 서울'];
const busan: Text = ['Sewn in Busan, Korea', '봉제: 부산'];

export const outerwear: readonly Cut[] = [
  {
    silhouette: 'coat',
    noun: ['coat', '코트'],
    type: 'Coat',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 1750,
    fit: ['Long and straight; take your usual size', '길고 곧은 핏, 평소 사이즈 권장'],
    fitTag: 'long',
    measure: [
      'Size M: chest 59 cm, sleeve 63 cm, length 108 cm',
      'M 사이즈: 가슴단면 59 cm, 소매 63 cm, 총장 108 cm',
    ],
    sewn: seoul,
    shape: [
      [
        'A single-breasted coat to below the knee, with notched lapels and three buttons far apart.',
        '무릎 아래까지 오는 싱글 코트입니다. 노치 라펠에 단추 세 개를 멀리 두었습니다.',
      ],
      [
        'Straight from shoulder to hem; all the shape is in the sleeve.',
        '어깨에서 밑단까지 곧게 떨어지고, 입체감은 소매에 있습니다.',
      ],
      [
        'Cut on a coat of 1962 that belonged to a piano teacher, and lengthened by a hand.',
        '1962년 어느 피아노 선생님의 코트를 본떠 한 뼘 길게 했습니다.',
      ],
    ],
    make: [
      [
        'The lapel is pad-stitched and rolls; it is never pressed flat.',
        '라펠은 손으로 누벼 둥글게 구르며, 눌러 다리지 않습니다.',
      ],
      [
        'Half-canvassed in horsehair, with a back vent of forty centimetres.',
        '말총 심지를 반쯤 넣고 뒤트임을 40 cm 냈습니다.',
      ],
      [
        'Pockets are jetted and flapped, and deep enough for a paperback.',
        '덮개 달린 주머니는 문고본이 들어갈 만큼 깊습니다.',
      ],
    ],
    wear: [
      ['It closes over a blazer.', '블레이저 위에도 잠깁니다.'],
      ['Sleeves carry six centimetres to let down.', '소매에 6 cm를 더 내릴 수 있는 시접이 있습니다.'],
    ],
    pieces: [
      piece('The Long Coat', '롱 코트', 'melton', ['camel', 'ink', 'charcoal'], 620),
      piece('Herringbone Coat', '헤링본 코트', 'tweed', ['walnut', 'slate'], 580),
      piece('Double-Faced Coat', '양면 코트', 'melton', ['oat', 'navy', 'moss'], 680, { gender: 'women' }),
      piece('Wool Flannel Coat', '울 플란넬 코트', 'woolFlannel', ['ash', 'plum'], 480, { was: 600 }),
      piece('Windowpane Coat', '윈도페인 코트', 'tweed', ['camel', 'charcoal'], 640, {
        pattern: 'windowpane',
        gender: 'men',
      }),
      piece('Madder Coat', '꼭두서니 코트', 'melton', ['madder'], 640, {
        gender: 'women',
        stock: 'sold-out',
        note: [
          'Dyed with a red close to the root it is named for.',
          '이름이 된 뿌리의 붉은색에 가깝게 물들였습니다.',
        ],
      }),
      piece('Tweed Greatcoat', '트위드 그레이트코트', 'tweed', ['pine', 'ink'], 620, { gender: 'men' }),
      piece('Summer Coat in Hopsack', '홉색 서머 코트', 'hopsack', ['stone', 'slate'], 480, {
        gender: 'women',
      }),
    ],
  },
  {
    silhouette: 'mac',
    noun: ['mac', '맥 코트'],
    type: 'Raincoat',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 980,
    fit: ['A-line, raglan shoulder', '래글런 숄더 A라인 핏'],
    fitTag: 'a-line',
    measure: ['Size M: chest 62 cm, length 102 cm', 'M 사이즈: 가슴단면 62 cm, 총장 102 cm'],
    sewn: busan,
    shape: [
      [
        'A raglan mac with a fly front: from a step away there is not one button to be seen.',
        '앞단 안에 단추를 감춘 래글런 맥 코트로, 한 걸음 떨어지면 단추가 보이지 않습니다.',
      ],
      [
        'It widens from the collar downward, as a rain cape does.',
        '비옷처럼 칼라에서 아래로 갈수록 넓어집니다.',
      ],
    ],
    make: [
      [
        'Seams are bound inside and stitched twice, two millimetres apart.',
        '안쪽 솔기를 감싸 2 mm 간격으로 두 번 박았습니다.',
      ],
      [
        'The collar has a throat latch behind it, for real weather.',
        '궂은 날을 위해 칼라 뒤에 목 여밈을 달았습니다.',
      ],
    ],
    wear: [
      ['Large enough for a coat’s worth of knitwear.', '두꺼운 니트까지 넉넉히 들어갑니다.'],
      ['Rolls up to the size of a loaf.', '말면 식빵 한 덩이만 해집니다.'],
    ],
    pieces: [
      piece('Fly-Front Mac', '히든 버튼 맥 코트', 'cottonGabardine', ['stone', 'navy', 'olive'], 420),
      piece('Waxed Mac', '왁스드 맥 코트', 'waxed', ['olive', 'ink'], 460),
      piece('Checked Mac', '체크 맥 코트', 'cottonGabardine', ['oat', 'slate'], 440, {
        pattern: 'windowpane',
        was: 550,
      }),
      piece('Wool Gabardine Mac', '울 개버딘 맥 코트', 'gabardine', ['camel', 'ink'], 560, {
        gender: 'women',
      }),
      piece('Bright Mac', '브라이트 맥 코트', 'cottonGabardine', ['persimmon', 'mustard'], 420, {
        gender: 'women',
        was: 525,
      }),
    ],
  },
  {
    silhouette: 'padded-jacket',
    noun: ['padded jacket', '패딩 재킷'],
    type: 'Padded Jacket',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 780,
    fit: ['Boxy, to the hip', '골반까지 오는 박시 핏'],
    fitTag: 'boxy',
    measure: ['Size M: chest 62 cm, length 66 cm', 'M 사이즈: 가슴단면 62 cm, 총장 66 cm'],
    sewn: busan,
    shape: [
      [
        'Seven channels of recycled down, a standing collar and a two-way zip.',
        '재생 다운을 넣은 일곱 칸과 스탠드 칼라, 양방향 지퍼로 이루어졌습니다.',
      ],
      [
        'A short padded jacket, wide in the body and quiet in the cloth.',
        '몸판은 넓고 원단은 조용한 짧은 패딩 재킷입니다.',
      ],
    ],
    make: [
      ['Each channel is filled and weighed by itself.', '칸마다 따로 채우고 무게를 잽니다.'],
      [
        'The zip is backed by a placket, so no cold comes through it.',
        '지퍼 안에 덧단을 대어 바람이 새지 않습니다.',
      ],
      ['Cuffs are elasticated on the inside half only.', '소맷부리는 안쪽 절반에만 고무줄을 넣었습니다.'],
    ],
    wear: [
      ['Warm to minus ten, over a jumper.', '니트 위에 입으면 영하 10도까지 따뜻합니다.'],
      ['It fits under the long coat on the worst days.', '가장 추운 날에는 롱 코트 안에도 들어갑니다.'],
    ],
    pieces: [
      piece('Short Down Jacket', '숏 다운 재킷', 'nylon', ['ink', 'moss', 'rust'], 340),
      piece('Channel Jacket', '채널 재킷', 'nylon', ['oat', 'navy'], 360, { gender: 'women' }),
      piece('Down Jacket, Bright', '브라이트 다운 재킷', 'nylon', ['persimmon', 'mustard', 'indigo'], 340, {
        was: 425,
      }),
      piece('Studio Puffer', '스튜디오 퍼퍼', 'nylon', ['charcoal', 'plum'], 380),
      piece('Quiet Puffer', '콰이어트 퍼퍼', 'nylon', ['mist', 'walnut'], 360, { gender: 'women' }),
      piece('Field Down Jacket', '필드 다운 재킷', 'nylon', ['olive', 'camel'], 352, { gender: 'men' }),
    ],
  },
  {
    silhouette: 'padded-vest',
    noun: ['padded vest', '패딩 베스트'],
    type: 'Padded Vest',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 420,
    fit: ['Regular, to the hip', '골반까지 오는 레귤러 핏'],
    fitTag: 'regular-fit',
    measure: ['Size M: chest 57 cm, length 64 cm', 'M 사이즈: 가슴단면 57 cm, 총장 64 cm'],
    sewn: busan,
    shape: [
      [
        'The down jacket without its arms, and a size closer.',
        '다운 재킷에서 소매를 떼고 한 사이즈 줄였습니다.',
      ],
      [
        'A standing collar, seven channels, two pockets lined in fleece.',
        '스탠드 칼라와 일곱 칸, 플리스 안감을 댄 주머니 두 개가 있습니다.',
      ],
    ],
    make: [
      ['Armholes are bound with a matte tape that stretches.', '암홀은 늘어나는 무광 테이프로 감쌌습니다.'],
      [
        'Baffles are sewn through once; the shell is quiet and light.',
        '칸을 한 번에 꿰뚫어 박아 가볍고 조용합니다.',
      ],
    ],
    wear: [
      ['Under a chore jacket, for the market.', '시장에 갈 때 초어 재킷 안에 입습니다.'],
      ['From October, over flannel.', '시월부터 플란넬 위에 입습니다.'],
    ],
    pieces: [
      piece('Down Vest', '다운 베스트', 'nylon', ['ink', 'olive', 'camel'], 220),
      piece('Channel Vest', '채널 베스트', 'nylon', ['oat', 'slate'], 228, { gender: 'women' }),
      piece('Market Vest', '마켓 베스트', 'nylon', ['rust', 'navy'], 220, { was: 275 }),
      piece('Liner Vest', '라이너 베스트', 'nylon', ['moss', 'charcoal'], 210, { gender: 'men' }),
    ],
  },
  {
    silhouette: 'chore-jacket',
    noun: ['chore jacket', '초어 재킷'],
    type: 'Jacket',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 820,
    fit: ['Straight and easy', '편안한 일자 핏'],
    fitTag: 'relaxed',
    measure: [
      'Size M: chest 58 cm, sleeve 62 cm, length 73 cm',
      'M 사이즈: 가슴단면 58 cm, 소매 62 cm, 총장 73 cm',
    ],
    sewn: busan,
    shape: [
      [
        'A French work jacket: four buttons, three patch pockets, a collar that needs no thought.',
        '단추 네 개, 덧댄 주머니 세 개, 신경 쓸 것 없는 칼라. 프랑스 작업복 그대로입니다.',
      ],
      ['Straight, unlined and cut to reach in.', '안감 없이 곧고, 팔을 뻗기 좋게 재단했습니다.'],
      [
        'The jacket a gardener leaves on the gate and finds again in spring.',
        '정원사가 문에 걸어 두었다가 봄에 다시 찾는 재킷입니다.',
      ],
    ],
    make: [
      [
        'Pockets are cut with a rounded foot so that seed and dust come out.',
        '주머니 아래를 둥글게 굴려 씨앗도 먼지도 쉽게 털립니다.',
      ],
      [
        'Every seam is felled and double-stitched; there is nothing to fray.',
        '모든 솔기를 쌈솔로 두 번 박아 풀릴 곳이 없습니다.',
      ],
      [
        'Inside, one pocket at the left, with a pencil slot.',
        '안쪽 왼편에 연필 꽂이가 있는 주머니를 두었습니다.',
      ],
    ],
    wear: [
      [
        'It will outlast two pairs of elbows; we mend them.',
        '팔꿈치가 두 번 해질 때까지 입습니다. 수선은 저희가 합니다.',
      ],
      ['Cuffs turn back once, cleanly.', '소매를 한 번 접어도 안쪽이 깨끗합니다.'],
    ],
    pieces: [
      piece('Chore Jacket in Duck Canvas', '덕 캔버스 초어 재킷', 'duck', ['walnut', 'oat', 'navy'], 218),
      piece('Moleskin Chore Jacket', '몰스킨 초어 재킷', 'moleskin', ['indigo', 'ink', 'moss'], 228, {
        note: [
          'The blue is the old blue, bleu de travail, reduced by one bath.',
          '옛 작업복의 푸른색을 염조 한 번만큼 옅게 했습니다.',
        ],
      }),
      piece('Corduroy Chore Jacket', '코듀로이 초어 재킷', 'corduroy', ['camel', 'rust', 'pine'], 248),
      piece('Linen Chore Jacket', '리넨 초어 재킷', 'washedLinen', ['stone', 'slate'], 198, { was: 248 }),
      piece('Denim Chore Jacket', '데님 초어 재킷', 'selvedge', ['indigo', 'ink'], 268),
      piece('Waxed Chore Jacket', '왁스드 초어 재킷', 'waxed', ['olive', 'walnut'], 288),
      piece('Twill Chore Jacket', '트윌 초어 재킷', 'chinoTwill', ['persimmon', 'madder'], 208, {
        gender: 'women',
      }),
    ],
  },
  {
    silhouette: 'blazer',
    noun: ['blazer', '블레이저'],
    type: 'Blazer',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 900,
    fit: ['Soft shoulder, straight body', '부드러운 어깨의 일자 핏'],
    fitTag: 'tailored',
    measure: [
      'Size M: chest 54 cm, sleeve 62 cm, length 74 cm',
      'M 사이즈: 가슴단면 54 cm, 소매 62 cm, 총장 74 cm',
    ],
    sewn: seoul,
    shape: [
      [
        'An unlined blazer with a natural shoulder and patch pockets that curve at the foot.',
        '어깨 패드와 안감을 없애고, 아래가 둥근 덧댄 주머니를 단 블레이저입니다.',
      ],
      [
        'Two buttons, of which the upper is used; lapels nine centimetres wide.',
        '단추는 둘, 잠그는 것은 위의 하나. 라펠 너비는 9 cm입니다.',
      ],
      [
        'A jacket with the tailoring left in and the armour taken out.',
        '재단은 남기고 무게는 덜어 낸 재킷입니다.',
      ],
    ],
    make: [
      [
        'The sleeve is set by hand, with the small gathers a shirtmaker uses.',
        '셔츠 장인처럼 잔주름을 잡아 소매를 손으로 달았습니다.',
      ],
      [
        'Inside seams are bound in cotton, since they can be seen.',
        '안이 보이는 옷이라 솔기를 면으로 감쌌습니다.',
      ],
      ['Canvassed through the chest and nowhere else.', '가슴에만 심지를 넣었습니다.'],
    ],
    wear: [
      ['Good with a tee, better with a roll-neck.', '티셔츠와도 좋고 터틀넥과는 더 좋습니다.'],
      ['With trousers of the same cloth it is a suit.', '같은 원단의 바지와 함께 수트가 됩니다.'],
    ],
    pieces: [
      piece('Hopsack Blazer', '홉색 블레이저', 'hopsack', ['navy', 'camel'], 420),
      piece('Unlined Linen Blazer', '언라인드 리넨 블레이저', 'washedLinen', ['oat', 'olive', 'slate'], 320),
      piece('Tweed Jacket', '트위드 재킷', 'tweed', ['walnut', 'moss'], 460, { gender: 'men' }),
      piece('Flannel Blazer', '플란넬 블레이저', 'woolFlannel', ['charcoal', 'plum'], 440, { was: 550 }),
      piece('Tropical Wool Blazer', '트로피컬 울 블레이저', 'tropical', ['ink', 'stone'], 390),
      piece('Corduroy Blazer', '코듀로이 블레이저', 'corduroy', ['rust', 'pine', 'ink'], 340),
      piece('Windowpane Blazer', '윈도페인 블레이저', 'hopsack', ['slate', 'camel'], 450, {
        pattern: 'windowpane',
        gender: 'women',
      }),
      piece('Gabardine Blazer', '개버딘 블레이저', 'gabardine', ['navy', 'ink', 'oat'], 430, {
        gender: 'women',
      }),
    ],
  },
];
