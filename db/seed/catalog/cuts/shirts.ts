import { piece } from '../piece.ts';
import type { Cut, Text } from '../types.ts';

const seoul: Text = ['Sewn in Seoul, Korea', '봉제: 서울'];

export const shirts: readonly Cut[] = [
  {
    silhouette: 'shirt',
    noun: ['shirt', '셔츠'],
    type: 'Shirt',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 240,
    fit: ['Straight and easy, with a shirt-tail hem', '셔츠 테일 밑단의 편안한 일자 핏'],
    fitTag: 'regular-fit',
    measure: [
      'Size M: chest 56 cm, sleeve 64 cm, length 76 cm',
      'M 사이즈: 가슴단면 56 cm, 소매 64 cm, 총장 76 cm',
    ],
    sewn: seoul,
    shape: [
      [
        'A straight shirt with a collar low enough to wear open and firm enough to close.',
        '풀어 입기 좋게 낮고, 잠그기 좋게 단단한 칼라의 일자 셔츠입니다.',
      ],
      [
        'Split yoke, one breast pocket, a box pleat behind: the shirt as it is usually remembered.',
        '갈라 붙인 요크, 가슴 주머니 하나, 등의 박스 플리츠. 우리가 기억하는 셔츠 그대로입니다.',
      ],
      [
        'Neither dress shirt nor work shirt; the armhole of the one, the ease of the other.',
        '드레스 셔츠의 암홀과 작업복의 여유를 함께 가졌습니다.',
      ],
    ],
    make: [
      [
        'Eighteen stitches to the inch, single-needle throughout, felled at the side.',
        '1인치 열여덟 땀 한 줄 바늘로 박고 옆선은 쌈솔로 처리했습니다.',
      ],
      [
        'Seven shell buttons; the last hole is horizontal, so that it stays shut.',
        '조개 단추 일곱 개를 달고 마지막 단춧구멍은 가로로 내어 벌어지지 않습니다.',
      ],
      [
        'The collar is interlined with cotton, fused to nothing.',
        '칼라에는 접착하지 않은 면 심지를 넣었습니다.',
      ],
    ],
    wear: [
      ['The tail is cut to be worn out.', '밖으로 빼 입도록 밑단 길이를 잡았습니다.'],
      ['One size covers a knit underneath, but not two.', '니트 한 장까지는 안에 입을 수 있습니다.'],
    ],
    pieces: [
      piece('The Poplin Shirt', '포플린 셔츠', 'poplin', ['chalk', 'sky', 'ink'], 98),
      piece('Oxford Shirt', '옥스퍼드 셔츠', 'oxford', ['chalk', 'sky', 'mist'], 108),
      piece('Washed Linen Shirt', '워싱 리넨 셔츠', 'washedLinen', ['chalk', 'stone', 'indigo', 'clay'], 118),
      piece('Banker Stripe Shirt', '뱅커 스트라이프 셔츠', 'poplin', ['navy', 'madder'], 112, {
        pattern: 'stripe',
        note: [
          'A stripe of three threads on chalk, matched across the placket and the pocket.',
          '백묵색 바탕에 세 올 줄무늬를 넣고 앞단과 주머니에서 맞췄습니다.',
        ],
      }),
      piece('Plaid Flannel Shirt', '플래드 플란넬 셔츠', 'flannel', ['madder', 'pine', 'walnut'], 118, {
        pattern: 'plaid',
        note: [
          'The plaid is our own, drawn in 2019 and not changed since.',
          '2019년에 직접 그린 뒤 한 번도 바꾸지 않은 체크입니다.',
        ],
      }),
      piece('Gingham Shirt', '깅엄 셔츠', 'poplin', ['indigo', 'moss', 'persimmon'], 104, {
        pattern: 'gingham',
        was: 128,
      }),
      piece('Chambray Work Shirt', '샴브레이 워크 셔츠', 'chambray', ['indigo', 'sky'], 124),
      piece('Needlecord Shirt', '니들 코듀로이 셔츠', 'needlecord', ['rust', 'olive', 'navy'], 122),
      piece('Night Shirt in Lyocell', '라이오셀 나이트 셔츠', 'lyocell', ['ink', 'plum', 'mist'], 128, {
        gender: 'women',
        was: 160,
      }),
      piece('Silk Shirt', '실크 셔츠', 'sandSilk', ['chalk', 'camel', 'ink'], 198, { gender: 'women' }),
    ],
  },
  {
    silhouette: 'band-shirt',
    noun: ['band-collar shirt', '밴드 칼라 셔츠'],
    type: 'Shirt',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 230,
    fit: ['Loose, long in the back', '뒤가 긴 루즈 핏'],
    fitTag: 'loose',
    measure: [
      'Size M: chest 60 cm, sleeve 62 cm, length 78 cm',
      'M 사이즈: 가슴단면 60 cm, 소매 62 cm, 총장 78 cm',
    ],
    sewn: seoul,
    shape: [
      [
        'A collarless shirt on a two-and-a-half-centimetre band, long behind and gathered under the yoke.',
        '2.5 cm 밴드에 칼라를 없애고 뒤를 길게, 요크 아래에 주름을 잡았습니다.',
      ],
      [
        'The old undershirt of a stiff-collar man, let out and given room.',
        '빳빳한 칼라를 따로 달던 시절의 속셔츠를 넉넉하게 풀어 다시 지었습니다.',
      ],
    ],
    make: [
      [
        'The placket stops at the ribs; below it the front is one unbroken piece.',
        '앞단은 가슴 아래에서 끝나고 그 밑은 이음 없는 한 장입니다.',
      ],
      [
        'Gathers at the back are hand-drawn, then caught under the yoke.',
        '등의 주름은 손으로 잡아 요크 안에 물렸습니다.',
      ],
      ['Horn buttons, smaller toward the hem.', '아래로 갈수록 작아지는 뿔 단추를 달았습니다.'],
    ],
    wear: [
      ['Under a blazer it takes the place of a tie.', '블레이저 안에서 타이를 대신합니다.'],
      ['Leave the band open; it was made to lean.', '밴드를 풀어 두면 자연스럽게 기웁니다.'],
    ],
    pieces: [
      piece(
        'Band-Collar Shirt in Washed Linen',
        '워싱 리넨 밴드 칼라 셔츠',
        'washedLinen',
        ['chalk', 'oat', 'slate'],
        124,
      ),
      piece('Grandad Shirt', '그랜대드 셔츠', 'poplin', ['sky', 'chalk'], 108),
      piece('Ticking-Stripe Band Shirt', '티킹 스트라이프 밴드 셔츠', 'oxford', ['indigo', 'walnut'], 118, {
        pattern: 'stripe',
      }),
      piece('Flannel Band Shirt', '플란넬 밴드 셔츠', 'flannel', ['ash', 'rust', 'ink'], 116, { was: 145 }),
      piece('Chambray Band Shirt', '샴브레이 밴드 셔츠', 'chambray', ['mist', 'indigo'], 122),
      piece('Silk Band Shirt', '실크 밴드 셔츠', 'sandSilk', ['ink', 'oat'], 198, { gender: 'women' }),
    ],
  },
  {
    silhouette: 'camp-shirt',
    noun: ['camp shirt', '캠프 셔츠'],
    type: 'Shirt',
    gender: 'men',
    sizes: 'alpha',
    grams: 200,
    fit: ['Boxy, straight hem, worn untucked', '빼 입는 일자 밑단의 박시 핏'],
    fitTag: 'boxy',
    measure: ['Size M: chest 58 cm, length 70 cm', 'M 사이즈: 가슴단면 58 cm, 총장 70 cm'],
    sewn: seoul,
    shape: [
      [
        'A short-sleeved shirt whose open collar is cut in one with the front and lies flat by itself.',
        '앞판과 한 장으로 이어진 오픈 칼라가 저절로 눕는 반소매 셔츠입니다.',
      ],
      [
        'Square, cool, with a straight hem and side vents.',
        '네모나고 시원하며, 일자 밑단에 옆트임을 냈습니다.',
      ],
    ],
    make: [
      [
        'A loop and a small button close the neck on windy days.',
        '바람 부는 날을 위해 목에 고리와 작은 단추를 달았습니다.',
      ],
      [
        'The pocket is cut on the straight grain and vanishes into the front.',
        '주머니의 결을 앞판에 맞춰 눈에 띄지 않습니다.',
      ],
      ['French seams inside, since the front falls open.', '앞이 열리는 옷이라 안쪽을 통솔로 마감했습니다.'],
    ],
    wear: [
      ['Made for the hours between the beach and dinner.', '바다와 저녁 식사 사이의 시간을 위한 셔츠입니다.'],
      ['Over a tank, unbuttoned, it is a jacket.', '탱크톱 위에 열어 입으면 겉옷이 됩니다.'],
    ],
    pieces: [
      piece('Linen Camp Shirt', '리넨 캠프 셔츠', 'washedLinen', ['oat', 'pine', 'persimmon', 'indigo'], 98),
      piece('Seersucker Camp Shirt', '시어서커 캠프 셔츠', 'seersucker', ['sky', 'stone'], 92, {
        pattern: 'stripe',
      }),
      piece('Camp Shirt in Lyocell', '라이오셀 캠프 셔츠', 'lyocell', ['ink', 'moss', 'rust'], 108),
      piece('Gingham Camp Shirt', '깅엄 캠프 셔츠', 'poplin', ['ink', 'madder'], 88, {
        pattern: 'gingham',
        was: 110,
      }),
      piece('Silk Camp Shirt', '실크 캠프 셔츠', 'sandSilk', ['navy', 'mustard'], 168, { gender: 'unisex' }),
      piece('Windowpane Camp Shirt', '윈도페인 캠프 셔츠', 'washedLinen', ['clay', 'slate'], 104, {
        pattern: 'windowpane',
      }),
      piece(
        'Camp Shirt in Stone-Washed Linen',
        '스톤 워싱 리넨 캠프 셔츠',
        'washedLinen',
        ['chalk', 'madder', 'moss'],
        94,
        {
          gender: 'women',
        },
      ),
    ],
  },
  {
    silhouette: 'overshirt',
    noun: ['overshirt', '오버셔츠'],
    type: 'Overshirt',
    gender: 'men',
    sizes: 'alpha',
    grams: 620,
    fit: ['Roomy; take your usual size', '여유로운 핏, 평소 사이즈 권장'],
    fitTag: 'relaxed',
    measure: [
      'Size M: chest 60 cm, sleeve 63 cm, length 74 cm',
      'M 사이즈: 가슴단면 60 cm, 소매 63 cm, 총장 74 cm',
    ],
    sewn: ['Sewn in Busan, Korea', '봉제: 부산'],
    shape: [
      [
        'A shirt in jacket cloth: two chest pockets, a straight hem, room for a knit.',
        '재킷 원단으로 지은 셔츠입니다. 가슴 주머니 두 개에 일자 밑단, 니트를 받쳐 입을 여유가 있습니다.',
      ],
      [
        'Half shirt, half coat; it goes on last and comes off first.',
        '반은 셔츠, 반은 코트. 맨 나중에 입고 맨 먼저 벗습니다.',
      ],
      [
        'Shoulders are dropped and the body is straight, as on a surveyor’s field shirt.',
        '측량사의 작업복처럼 어깨는 내려오고 몸판은 곧습니다.',
      ],
    ],
    make: [
      [
        'Pocket flaps hide a pen slot on the left and nothing on the right.',
        '왼쪽 덮개 안에는 펜 꽂이가 있고, 오른쪽에는 없습니다.',
      ],
      ['Triple-stitched at the shoulder and the armhole.', '어깨와 암홀은 세 줄로 박았습니다.'],
      ['Corozo buttons on thread shanks.', '실기둥을 세운 코로조 단추입니다.'],
    ],
    wear: [
      ['The layer between the shirt and the weather.', '셔츠와 날씨 사이의 한 겹입니다.'],
      ['Two in-seam pockets at the hip, for hands.', '옆선 안쪽에 손을 넣을 주머니가 둘 있습니다.'],
    ],
    pieces: [
      piece('Moleskin Overshirt', '몰스킨 오버셔츠', 'moleskin', ['olive', 'walnut', 'navy'], 178),
      piece('Corduroy Overshirt', '코듀로이 오버셔츠', 'corduroy', ['camel', 'pine', 'ink'], 188),
      piece('Twill Overshirt', '트윌 오버셔츠', 'chinoTwill', ['stone', 'moss', 'indigo'], 158),
      piece('Plaid Wool Overshirt', '플래드 울 오버셔츠', 'woolFlannel', ['rust', 'charcoal'], 228, {
        pattern: 'plaid',
      }),
      piece('Denim Overshirt', '데님 오버셔츠', 'lightDenim', ['indigo', 'ink', 'mist'], 168),
      piece('Linen Overshirt', '리넨 오버셔츠', 'washedLinen', ['oat', 'clay'], 148, { was: 185 }),
      piece('Waxed Field Shirt', '왁스드 필드 셔츠', 'waxed', ['olive', 'navy'], 214),
      piece('Flannel Overshirt', '플란넬 오버셔츠', 'woolFlannel', ['ash', 'plum'], 218, {
        was: 272,
        gender: 'women',
      }),
    ],
  },
];
