import { piece } from '../piece.ts';
import type { Cut, Text } from '../types.ts';

const seoul: Text = ['Sewn in Seoul, Korea', '봉제: 서울'];

export const dresses: readonly Cut[] = [
  {
    silhouette: 'slip-dress',
    noun: ['slip dress', '슬립 드레스'],
    type: 'Dress',
    gender: 'women',
    sizes: 'alpha',
    grams: 240,
    fit: ['Bias cut; skims the body', '몸을 스치는 바이어스 컷'],
    fitTag: 'bias-cut',
    measure: ['Size M: chest 45 cm, length 118 cm', 'M 사이즈: 가슴단면 45 cm, 총장 118 cm'],
    sewn: seoul,
    shape: [
      [
        'A slip dress on the bias, to mid-calf, with straps that cross once behind.',
        '종아리 중간까지 오는 바이어스 슬립 드레스로, 끈이 등에서 한 번 교차합니다.',
      ],
      [
        'Two panels, two straps, and the diagonal of the cloth.',
        '몸판 두 장과 끈 두 줄, 그리고 원단의 사선이 전부입니다.',
      ],
    ],
    make: [
      [
        'The neckline is faced, not bound, and drops slightly at the centre.',
        '네크라인을 바인딩 없이 안단으로 처리해 가운데가 살짝 내려옵니다.',
      ],
      ['Seams are French, and stretch with the bias.', '통솔 솔기가 바이어스와 함께 늘어납니다.'],
    ],
    wear: [
      ['Under a jumper from October; alone in June.', '시월부터는 니트 안에, 유월에는 한 장으로 입습니다.'],
      ['Hang it for a night before you hem it.', '밑단을 줄이기 전에 하룻밤 걸어 두세요.'],
    ],
    pieces: [
      piece('Silk Slip Dress', '실크 슬립 드레스', 'sandSilk', ['ink', 'camel', 'plum'], 248),
      piece('Slip Dress in Lyocell', '라이오셀 슬립 드레스', 'lyocell', ['moss', 'oat', 'navy'], 168),
      piece('Evening Slip', '이브닝 슬립', 'sandSilk', ['madder', 'pine'], 268, { was: 335 }),
      piece('Linen Slip Dress', '리넨 슬립 드레스', 'washedLinen', ['chalk', 'clay', 'slate'], 158),
      piece('Midi Slip in Silk', '실크 미디 슬립', 'sandSilk', ['mist', 'rust'], 258),
    ],
  },
  {
    silhouette: 'shirt-dress',
    noun: ['shirt dress', '셔츠 드레스'],
    type: 'Dress',
    gender: 'women',
    sizes: 'alpha',
    grams: 420,
    fit: ['Loose, to be belted or not', '벨트를 하거나 하지 않는 루즈 핏'],
    fitTag: 'loose',
    measure: ['Size M: chest 58 cm, length 112 cm', 'M 사이즈: 가슴단면 58 cm, 총장 112 cm'],
    sewn: seoul,
    shape: [
      [
        'Our straight shirt, carried down to the calf and opened at the sides.',
        '일자 셔츠를 종아리까지 늘이고 옆을 텄습니다.',
      ],
      [
        'A shirt dress with eleven buttons and pockets where the hands are.',
        '단추 열한 개, 손이 닿는 곳에 주머니가 있는 셔츠 드레스입니다.',
      ],
    ],
    make: [
      [
        'The placket is straight to the hem and does not pull when you sit.',
        '앞단이 밑단까지 곧아 앉아도 벌어지지 않습니다.',
      ],
      [
        'A belt of the same cloth comes folded in the pocket.',
        '같은 원단의 벨트를 주머니에 접어 넣어 드립니다.',
      ],
      [
        'Pockets are set into the side seam and stayed with tape.',
        '옆선에 주머니를 달고 테이프로 받쳤습니다.',
      ],
    ],
    wear: [
      ['Open, over trousers, it is a long coat for summer.', '바지 위에 열어 입으면 여름 코트가 됩니다.'],
      ['Roll the sleeve twice; the cuff is faced for it.', '소매를 두 번 접어도 되도록 안쪽을 마감했습니다.'],
    ],
    pieces: [
      piece('Poplin Shirt Dress', '포플린 셔츠 드레스', 'poplin', ['chalk', 'sky', 'ink'], 178),
      piece('Linen Shirt Dress', '리넨 셔츠 드레스', 'washedLinen', ['oat', 'indigo', 'rust'], 188),
      piece('Stripe Shirt Dress', '스트라이프 셔츠 드레스', 'poplin', ['navy', 'moss'], 184, {
        pattern: 'stripe',
      }),
      piece('Chambray Shirt Dress', '샴브레이 셔츠 드레스', 'chambray', ['indigo', 'mist'], 178, {
        was: 222,
      }),
      piece(
        'Needlecord Shirt Dress',
        '니들 코듀로이 셔츠 드레스',
        'needlecord',
        ['plum', 'camel', 'pine'],
        192,
      ),
      piece('Gingham Shirt Dress', '깅엄 셔츠 드레스', 'poplin', ['ink', 'sky'], 182, { pattern: 'gingham' }),
    ],
  },
  {
    silhouette: 'skirt',
    noun: ['A-line skirt', 'A라인 스커트'],
    type: 'Skirt',
    gender: 'women',
    sizes: 'alpha',
    grams: 380,
    fit: ['Fitted waist, A-line to the calf', '허리는 맞고 종아리까지 A라인'],
    fitTag: 'a-line',
    measure: ['Size M: waist 70 cm, length 76 cm', 'M 사이즈: 허리 70 cm, 총장 76 cm'],
    sewn: seoul,
    shape: [
      [
        'An A-line skirt of four gores, widening evenly to mid-calf.',
        '네 폭을 이어 종아리 중간까지 고르게 넓어지는 A라인 스커트입니다.',
      ],
      ['Straight at the hip bone, then out, at eleven degrees.', '골반에서 곧게, 그 아래로 11도 벌어집니다.'],
    ],
    make: [
      [
        'The waistband is curved and closes at the left with a concealed zip.',
        '곡선 허릿단에 왼쪽 콘실 지퍼로 여밉니다.',
      ],
      ['Pockets are hidden in the front gores.', '앞 폭의 솔기 안에 주머니를 숨겼습니다.'],
    ],
    wear: [
      [
        'With a tucked tee, with a long coat, with boots.',
        '넣어 입은 티셔츠, 긴 코트, 부츠와 모두 어울립니다.',
      ],
      ['The hem swings back into place by itself.', '걸으면 밑단이 저절로 제자리로 돌아옵니다.'],
    ],
    pieces: [
      piece('A-Line Skirt in Gabardine', '개버딘 A라인 스커트', 'gabardine', ['ink', 'camel', 'pine'], 158),
      piece('Denim Skirt', '데님 스커트', 'lightDenim', ['indigo', 'mist', 'chalk'], 128),
      piece('Corduroy Skirt', '코듀로이 스커트', 'corduroy', ['rust', 'walnut', 'moss'], 138),
      piece('Linen Skirt', '리넨 스커트', 'washedLinen', ['stone', 'slate'], 118, { was: 148 }),
      piece('Windowpane Flannel Skirt', '윈도페인 플란넬 스커트', 'woolFlannel', ['ash', 'navy'], 168, {
        pattern: 'windowpane',
      }),
      piece('Lyocell Skirt', '라이오셀 스커트', 'lyocell', ['ink', 'oat', 'plum'], 124),
    ],
  },
  {
    silhouette: 'pleated-skirt',
    noun: ['pleated skirt', '플리츠 스커트'],
    type: 'Skirt',
    gender: 'women',
    sizes: 'alpha',
    grams: 460,
    fit: ['Fitted to the hip, pleated to the calf', '골반까지 맞고 종아리까지 플리츠'],
    fitTag: 'pleated',
    measure: ['Size M: waist 70 cm, length 80 cm', 'M 사이즈: 허리 70 cm, 총장 80 cm'],
    sewn: seoul,
    shape: [
      [
        'Knife pleats, four centimetres deep, stitched to the hip and free below.',
        '4 cm 깊이의 외주름을 골반까지 박고 그 아래는 풀었습니다.',
      ],
      ['Three metres of cloth folded into one skirt.', '원단 3미터를 접어 한 벌로 만든 스커트입니다.'],
    ],
    make: [
      [
        'Pleats are set by steam and paper, then basted; cut the thread when it arrives.',
        '종이와 증기로 주름을 잡아 시침해 두었으니 받으신 뒤 실을 끊어 주세요.',
      ],
      ['The waistband is straight, with two buckled tabs.', '일자 허릿단에 버클 탭 두 개를 달았습니다.'],
    ],
    wear: [
      ['It turns half a beat after you do.', '몸을 돌리면 반 박자 늦게 따라옵니다.'],
      ['Roll it from waist to hem to pack it.', '짐을 쌀 때는 허리에서 밑단으로 말아 주세요.'],
    ],
    pieces: [
      piece('Knife-Pleat Skirt', '나이프 플리츠 스커트', 'gabardine', ['navy', 'ink', 'stone'], 198),
      piece('Pleated Skirt in Lyocell', '라이오셀 플리츠 스커트', 'lyocell', ['moss', 'mist', 'plum'], 158),
      piece('Plaid Pleated Skirt', '플래드 플리츠 스커트', 'woolFlannel', ['madder', 'pine'], 218, {
        pattern: 'plaid',
      }),
      piece('Tropical Wool Pleats', '트로피컬 울 플리츠', 'tropical', ['charcoal', 'camel'], 188, {
        was: 235,
      }),
      piece('Pleated Linen Skirt', '리넨 플리츠 스커트', 'washedLinen', ['chalk', 'clay'], 168),
    ],
  },
];
