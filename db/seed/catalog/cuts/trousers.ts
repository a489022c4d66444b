import { piece } from '../piece.ts';
import type { Cut, Text } from '../types.ts';

const busan: Text = ['Sewn in Busan, Korea', '봉제: 부산'];
const okayama: Text = ['Sewn in Okayama, Japan', '봉제: 일본 오카야마'];

export const trousers: readonly Cut[] = [
  {
    silhouette: 'jeans',
    noun: ['straight jeans', '스트레이트 진'],
    type: 'Jeans',
    gender: 'unisex',
    sizes: 'waist',
    grams: 720,
    fit: [
      'Mid rise, straight leg; size by your waist in inches',
      '미드라이즈 스트레이트 핏, 허리 인치로 선택',
    ],
    fitTag: 'straight',
    measure: [
      'Size 32: front rise 28 cm, hem 19.5 cm, inseam 82 cm',
      '32 사이즈: 앞밑위 28 cm, 밑단 19.5 cm, 인심 82 cm',
    ],
    sewn: okayama,
    shape: [
      [
        'Five pockets, a mid rise and a leg that is the same width from knee to hem.',
        '다섯 개의 주머니와 미드라이즈, 무릎에서 밑단까지 너비가 같은 다리입니다.',
      ],
      [
        'Straight jeans after the ones everyone’s father wore, with the seat corrected.',
        '아버지 세대의 스트레이트 진에서 엉덩이 선만 고쳤습니다.',
      ],
      [
        'Neither slim nor wide. The outseam runs straight along the selvedge.',
        '좁지도 넓지도 않으며 옆선이 셀비지를 따라 곧게 내려옵니다.',
      ],
    ],
    make: [
      [
        'Sewn in two weights of cotton thread that fade with the cloth.',
        '원단과 함께 바래는 두 굵기의 면실로 박았습니다.',
      ],
      ['Hidden rivets behind, bare copper in front.', '뒤에는 숨은 리벳, 앞에는 맨 구리 리벳을 박았습니다.'],
      ['Chain-stitched at the hem, so it ropes.', '밑단을 체인 스티치로 박아 꼬임이 생깁니다.'],
    ],
    wear: [
      ['We hem them while you wait, if you come by.', '매장에 오시면 기다리는 동안 밑단을 줄여 드립니다.'],
      [
        'They give about two centimetres at the waist in the first month.',
        '첫 달에 허리가 2 cm쯤 늘어납니다.',
      ],
    ],
    pieces: [
      piece('Straight Jeans, Raw Selvedge', '생지 셀비지 스트레이트 진', 'selvedge', ['indigo', 'ink'], 188),
      piece('Straight Jeans, Washed', '워싱 스트레이트 진', 'lightDenim', ['sky', 'slate', 'mist'], 148),
      piece('Ecru Jeans', '에크루 진', 'lightDenim', ['chalk', 'oat'], 148, {
        note: [
          'Undyed warp, undyed weft; the seeds of the boll still show.',
          '날실도 씨실도 염색하지 않아 목화씨 자국이 보입니다.',
        ],
      }),
      piece('Selvedge Jeans No. 3', '셀비지 진 3호', 'selvedge', ['navy', 'charcoal'], 192, {
        gender: 'men',
      }),
      piece(
        'Straight Jeans in Ten-Ounce Denim',
        '10온스 스트레이트 진',
        'lightDenim',
        ['indigo', 'chalk', 'ink'],
        152,
        { gender: 'women' },
      ),
      piece('Overdyed Jeans', '오버다이드 진', 'lightDenim', ['olive', 'plum', 'walnut'], 138, { was: 172 }),
      piece(
        'Straight Jeans, Black Selvedge',
        '블랙 셀비지 스트레이트 진',
        'selvedge',
        ['ink', 'slate'],
        194,
        { gender: 'men' },
      ),
    ],
  },
  {
    silhouette: 'wide-jeans',
    noun: ['wide jeans', '와이드 진'],
    type: 'Jeans',
    gender: 'women',
    sizes: 'waist',
    grams: 800,
    fit: ['High rise, wide from the hip', '골반부터 넓은 하이라이즈 핏'],
    fitTag: 'wide',
    measure: [
      'Size 28: front rise 31 cm, hem 28 cm, inseam 78 cm',
      '28 사이즈: 앞밑위 31 cm, 밑단 28 cm, 인심 78 cm',
    ],
    sewn: okayama,
    shape: [
      [
        'High at the waist and wide from the hip, falling to the floor in one line.',
        '허리는 높고 골반부터 넓게, 바닥까지 한 줄로 떨어집니다.',
      ],
      ['A sailor’s leg in five-pocket denim.', '선원 바지의 통을 다섯 주머니 데님으로 옮겼습니다.'],
    ],
    make: [
      [
        'The waistband is curved, so it does not stand away behind.',
        '허릿단을 곡선으로 떠 뒤가 뜨지 않습니다.',
      ],
      ['A deep hem, five centimetres, gives the leg its weight.', '5 cm의 깊은 밑단이 다리에 무게를 줍니다.'],
    ],
    wear: [
      ['Cut long; hem them to the shoe you wear most.', '길게 재단했으니 자주 신는 신발에 맞춰 줄이세요.'],
      ['A short tee or a tucked shirt; nothing in between.', '짧은 티셔츠나 넣어 입은 셔츠와 어울립니다.'],
    ],
    pieces: [
      piece('Wide Jeans, Raw', '생지 와이드 진', 'selvedge', ['indigo', 'ink'], 198),
      piece('Wide Jeans in Ten-Ounce Denim', '10온스 와이드 진', 'lightDenim', ['mist', 'sky', 'chalk'], 158),
      piece('Sailor Jeans', '세일러 진', 'lightDenim', ['navy', 'oat'], 164, { was: 205 }),
      piece('Wide Jeans for Men', '남성 와이드 진', 'selvedge', ['charcoal', 'slate'], 196, {
        gender: 'men',
      }),
    ],
  },
  {
    silhouette: 'chinos',
    noun: ['chinos', '치노 팬츠'],
    type: 'Trousers',
    gender: 'men',
    sizes: 'waist',
    grams: 520,
    fit: ['Regular, gently tapered', '완만하게 좁아지는 레귤러 핏'],
    fitTag: 'tapered',
    measure: [
      'Size 32: front rise 28 cm, hem 18.5 cm, inseam 80 cm',
      '32 사이즈: 앞밑위 28 cm, 밑단 18.5 cm, 인심 80 cm',
    ],
    sewn: busan,
    shape: [
      [
        'Flat-fronted chinos with a slanted pocket and a leg that narrows without clinging.',
        '앞주름 없이 사선 주머니를 내고, 붙지 않게 좁아지는 치노 팬츠입니다.',
      ],
      [
        'Officer’s trousers, 1945, minus the pleats and the starch.',
        '1945년 장교 바지에서 주름과 풀기를 뺐습니다.',
      ],
    ],
    make: [
      [
        'The waistband is curtained in cotton and can be let out four centimetres.',
        '허리 안에 면을 대고 4 cm까지 늘릴 수 있게 했습니다.',
      ],
      [
        'Zip fly, horn button, one coin pocket hidden in the seam.',
        '지퍼와 뿔 단추, 솔기에 숨긴 동전 주머니가 하나 있습니다.',
      ],
      ['Seams are pressed open over wood.', '솔기를 나무 위에서 갈라 다렸습니다.'],
    ],
    wear: [
      ['Pressed for the office, rolled for the shore.', '출근할 때는 다려서, 바닷가에서는 걷어서 입습니다.'],
      ['They fade at the pocket first, and well.', '주머니부터 보기 좋게 바랩니다.'],
    ],
    pieces: [
      piece('The Chino', '기본 치노 팬츠', 'chinoTwill', ['stone', 'navy', 'olive', 'ink'], 118),
      piece('Corduroy Trousers', '코듀로이 팬츠', 'corduroy', ['camel', 'pine', 'walnut'], 138),
      piece('Moleskin Trousers', '몰스킨 팬츠', 'moleskin', ['moss', 'charcoal'], 142, { was: 178 }),
      piece('Linen Trousers', '리넨 팬츠', 'washedLinen', ['oat', 'slate'], 124),
      piece('Flannel Trousers', '플란넬 팬츠', 'woolFlannel', ['ash', 'ink'], 198),
      piece('Garment-Dyed Chino', '가먼트 다잉 치노', 'chinoTwill', ['clay', 'chalk', 'rust'], 112, {
        gender: 'women',
      }),
      piece('Ripstop Chino', '립스톱 치노', 'ripstop', ['olive', 'stone', 'ink'], 108),
      piece('Hopsack Trousers', '홉색 팬츠', 'hopsack', ['navy', 'camel'], 188),
    ],
  },
  {
    silhouette: 'wide-trousers',
    noun: ['wide trousers', '와이드 팬츠'],
    type: 'Trousers',
    gender: 'women',
    sizes: 'waist',
    grams: 560,
    fit: ['High rise, two pleats, wide leg', '투 플리츠 하이라이즈 와이드 핏'],
    fitTag: 'wide',
    measure: [
      'Size 28: front rise 31 cm, hem 27 cm, inseam 76 cm',
      '28 사이즈: 앞밑위 31 cm, 밑단 27 cm, 인심 76 cm',
    ],
    sewn: busan,
    shape: [
      [
        'Two forward pleats open into a wide, straight leg.',
        '앞을 향한 주름 두 개가 넓고 곧은 다리로 펼쳐집니다.',
      ],
      [
        'High trousers that move like a skirt and stand like a suit.',
        '치마처럼 움직이고 수트처럼 서는 하이웨이스트 팬츠입니다.',
      ],
      [
        'The waist is fitted; below it the cloth is left alone.',
        '허리는 맞추고, 그 아래는 원단에 맡겼습니다.',
      ],
    ],
    make: [
      [
        'Pleats are stitched down for three centimetres and then released.',
        '주름을 3 cm까지 박고 그 아래는 풀어 주었습니다.',
      ],
      ['Lined to the knee in cupro.', '무릎까지 큐프로 안감을 댔습니다.'],
      ['Extended tab, hook and bar; no button shows.', '탭 안에 고리 여밈을 감춰 단추가 보이지 않습니다.'],
    ],
    wear: [
      ['The hem wants a shoe with some sole.', '굽이 조금 있는 신발과 길이가 맞습니다.'],
      ['Hang them by the cuff and they press themselves.', '밑단을 잡아 걸어 두면 저절로 펴집니다.'],
    ],
    pieces: [
      piece('Pleated Wide Trousers', '플리츠 와이드 팬츠', 'gabardine', ['ink', 'camel', 'navy'], 198),
      piece('Wide Trousers in Lyocell', '라이오셀 와이드 팬츠', 'lyocell', ['oat', 'moss', 'plum'], 148),
      piece('Wide Linen Trousers', '와이드 리넨 팬츠', 'washedLinen', ['chalk', 'stone', 'indigo'], 138),
      piece('Wide Flannels', '와이드 플란넬', 'woolFlannel', ['charcoal', 'walnut'], 228, { was: 285 }),
      piece('Tropical Wool Trousers', '트로피컬 울 팬츠', 'tropical', ['slate', 'ink', 'stone'], 188, {
        gender: 'men',
      }),
      piece('Wide Cords', '와이드 코듀로이 팬츠', 'needlecord', ['rust', 'pine'], 142),
      piece('Pinstripe Wide Trousers', '핀스트라이프 와이드 팬츠', 'tropical', ['charcoal', 'navy'], 208, {
        pattern: 'stripe',
      }),
      piece('Wide Chino', '와이드 치노', 'chinoTwill', ['oat', 'moss', 'navy'], 128),
    ],
  },
  {
    silhouette: 'shorts',
    noun: ['shorts', '쇼츠'],
    type: 'Shorts',
    gender: 'men',
    sizes: 'waist',
    grams: 300,
    fit: ['Straight, above the knee', '무릎 위로 오는 일자 핏'],
    fitTag: 'straight',
    measure: ['Size 32: inseam 19 cm, hem 29 cm', '32 사이즈: 인심 19 cm, 밑단 29 cm'],
    sewn: busan,
    shape: [
      [
        'Shorts with the waist of a trouser and a hem that ends a hand above the knee.',
        '바지의 허리를 그대로 두고 무릎 한 뼘 위에서 끝나는 쇼츠입니다.',
      ],
      [
        'One pleat each side, wide enough to sit cross-legged.',
        '양쪽 주름 하나씩, 책상다리로 앉아도 편합니다.',
      ],
    ],
    make: [
      ['Hems are four centimetres and blind-stitched.', '4 cm 밑단을 겉에서 보이지 않게 꿰맸습니다.'],
      ['Elastic sits in the back of the waistband only.', '허리 뒤쪽에만 고무줄을 넣었습니다.'],
    ],
    wear: [
      ['Right for a ferry, a garden, a warm office.', '배 위에서도, 정원에서도, 더운 사무실에서도 맞습니다.'],
      ['Pockets are deep enough to run for a bus.', '버스를 향해 뛰어도 될 만큼 주머니가 깊습니다.'],
    ],
    pieces: [
      piece('Twill Shorts', '트윌 쇼츠', 'chinoTwill', ['stone', 'navy', 'olive'], 84),
      piece('Linen Shorts', '리넨 쇼츠', 'washedLinen', ['oat', 'slate', 'clay'], 88),
      piece('Seersucker Shorts', '시어서커 쇼츠', 'seersucker', ['sky', 'stone'], 78, {
        pattern: 'stripe',
        was: 98,
      }),
      piece('Ripstop Shorts', '립스톱 쇼츠', 'ripstop', ['moss', 'ink'], 76),
      piece('Denim Shorts', '데님 쇼츠', 'lightDenim', ['mist', 'indigo'], 86, { gender: 'women' }),
      piece('Needlecord Shorts', '니들 코듀로이 쇼츠', 'needlecord', ['camel', 'madder', 'pine'], 82, {
        was: 102,
      }),
      piece('Lyocell Shorts', '라이오셀 쇼츠', 'lyocell', ['ink', 'mist', 'rust'], 84, { gender: 'women' }),
    ],
  },
];
