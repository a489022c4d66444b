import { piece } from '../piece.ts';
import type { Cut, Text } from '../types.ts';

const hawick: Text = ['Knitted in Hawick, Scotland', '편직: 스코틀랜드 호윅'];
const gumi: Text = ['Knitted in Gumi, Korea', '편직: 구미'];

export const knits: readonly Cut[] = [
  {
    silhouette: 'crew-knit',
    noun: ['crew-neck jumper', '크루넥 니트'],
    type: 'Jumper',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 480,
    fit: ['Regular; room for a shirt beneath', '레귤러 핏, 안에 셔츠를 입을 여유'],
    fitTag: 'regular-fit',
    measure: ['Size M: chest 55 cm, length 66 cm', 'M 사이즈: 가슴단면 55 cm, 총장 66 cm'],
    sewn: hawick,
    shape: [
      [
        'A crew-neck jumper with a saddle shoulder and a neck that shows a finger of shirt.',
        '새들 숄더에, 셔츠가 손가락 하나만큼 보이는 크루넥 니트입니다.',
      ],
      [
        'Knitted to shape, piece by piece; nothing is cut and nothing is wasted.',
        '한 조각씩 모양대로 짜서 잘라 낸 것도 버린 것도 없습니다.',
      ],
      [
        'Straight to the rib, eight centimetres of which hold it at the hip.',
        '곧게 내려와 8 cm 밑단 립이 골반에서 잡아 줍니다.',
      ],
    ],
    make: [
      [
        'Neck, cuffs and hem are linked stitch to stitch, so there is no ridge.',
        '목, 소매, 밑단을 한 코씩 이어 턱이 지지 않습니다.',
      ],
      ['Fashioning marks run along the armhole, as proof.', '암홀을 따라 코줄임 자국이 남아 있습니다.'],
      [
        'The rib is knitted tighter than the body by two gauges.',
        '립은 몸판보다 두 게이지 촘촘하게 짰습니다.',
      ],
    ],
    wear: [
      ['Comes with a length of its own yarn for the elbow, later.', '훗날 팔꿈치를 기울 실을 함께 드립니다.'],
      ['Wash it less than you think.', '생각보다 덜 빠셔도 됩니다.'],
    ],
    pieces: [
      piece('Lambswool Crew', '램스울 크루넥 니트', 'lambswool', ['navy', 'oat', 'madder', 'moss'], 148),
      piece('Shetland Crew', '셰틀랜드 크루넥 니트', 'shetland', ['ash', 'mustard', 'pine', 'rust'], 158),
      piece('Cable Jumper', '케이블 니트', 'lambswool', ['chalk', 'navy', 'camel'], 198, {
        pattern: 'cable',
        note: [
          'Three cables, crossed every eight rows; the middle one turns the other way.',
          '여덟 단마다 꼬이는 케이블 세 줄, 가운데 줄만 반대로 돕니다.',
        ],
      }),
      piece(
        'Extra-Fine Merino Crew',
        '엑스트라 파인 메리노 크루넥',
        'merino',
        ['ink', 'slate', 'plum'],
        128,
        { was: 160 },
      ),
      piece('Cashmere Crew', '캐시미어 크루넥 니트', 'cashmere', ['oat', 'charcoal', 'persimmon'], 320),
      piece('Dry Cotton Crew', '드라이 코튼 크루넥', 'dryCotton', ['chalk', 'sky', 'clay'], 112),
      piece('Fair Isle Yoke Jumper', '페어아일 요크 니트', 'shetland', ['walnut', 'slate'], 228, {
        pattern: 'fairisle',
        note: [
          'Nine colours across the yoke, two in any row, carried by hand.',
          '요크에 아홉 색을 썼고, 한 단에 두 색씩 손으로 옮겨 짰습니다.',
        ],
      }),
      piece('Striped Mariner Jumper', '스트라이프 마리너 니트', 'dryCotton', ['navy', 'ink'], 132, {
        pattern: 'breton',
      }),
      piece('Brushed Alpaca Crew', '브러시드 알파카 크루넥', 'alpaca', ['stone', 'camel', 'mist'], 238, {
        gender: 'women',
      }),
      piece('Linen Knit Crew', '리넨 니트 크루넥', 'linenKnit', ['chalk', 'oat', 'moss'], 118, {
        was: 148,
        gender: 'women',
      }),
      piece('Undyed Shetland Crew', '무염색 셰틀랜드 크루넥', 'shetland', ['stone', 'walnut'], 164, {
        note: [
          'Three natural fleeces, brown, grey and cream, and no dye.',
          '갈색, 회색, 크림색 양털 세 가지를 염색 없이 썼습니다.',
        ],
      }),
    ],
  },
  {
    silhouette: 'turtleneck',
    noun: ['roll-neck', '터틀넥'],
    type: 'Roll-Neck',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 430,
    fit: ['Close at the neck, regular in the body', '목은 맞고 몸은 레귤러 핏'],
    fitTag: 'regular-fit',
    measure: ['Size M: chest 52 cm, length 67 cm', 'M 사이즈: 가슴단면 52 cm, 총장 67 cm'],
    sewn: gumi,
    shape: [
      [
        'A roll-neck whose collar folds once and then stays, seven centimetres high.',
        '한 번 접으면 7 cm 높이로 그대로 있는 터틀넥입니다.',
      ],
      ['Close enough to disappear under a jacket.', '재킷 안에서 사라질 만큼 몸에 맞습니다.'],
    ],
    make: [
      [
        'The neck is knitted as a tube, without a seam at the nape.',
        '목을 통으로 짜 뒷목에 솔기가 없습니다.',
      ],
      ['Cuffs are long, to be turned or not.', '소맷단이 길어 접어도, 그대로 두어도 됩니다.'],
      ['Side seams are linked and lie as flat as the knitting.', '옆선을 코로 이어 편물만큼 납작합니다.'],
    ],
    wear: [
      ['It replaces both the shirt and the scarf.', '셔츠와 목도리를 한 번에 대신합니다.'],
      ['Soft at the chin, where it matters.', '가장 중요한 턱 밑이 부드럽습니다.'],
    ],
    pieces: [
      piece('Merino Roll-Neck', '메리노 터틀넥', 'merino', ['ink', 'chalk', 'camel', 'pine'], 138),
      piece('Ribbed Roll-Neck', '립 터틀넥', 'fineRib', ['ink', 'oat', 'madder'], 78, { gender: 'women' }),
      piece('Cashmere Roll-Neck', '캐시미어 터틀넥', 'cashmere', ['camel', 'navy', 'ash'], 348),
      piece('Fisherman Roll-Neck', '피셔맨 터틀넥', 'lambswool', ['chalk', 'navy'], 218, {
        pattern: 'cable',
      }),
      piece('Lambswool Roll-Neck', '램스울 터틀넥', 'lambswool', ['rust', 'slate', 'walnut'], 164, {
        was: 205,
      }),
      piece('Alpaca Roll-Neck', '알파카 터틀넥', 'alpaca', ['oat', 'plum', 'mustard'], 248, {
        gender: 'women',
      }),
      piece('Merino Roll-Neck, Long', '롱 메리노 터틀넥', 'merino', ['moss', 'slate'], 132),
    ],
  },
  {
    silhouette: 'cardigan',
    noun: ['cardigan', '카디건'],
    type: 'Cardigan',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 560,
    fit: ['Easy; made to be buttoned over a shirt', '셔츠 위에 잠가 입기 좋은 여유 핏'],
    fitTag: 'relaxed',
    measure: ['Size M: chest 57 cm, length 67 cm', 'M 사이즈: 가슴단면 57 cm, 총장 67 cm'],
    sewn: hawick,
    shape: [
      [
        'A V-neck cardigan with five buttons and two patch pockets that do not sag.',
        '단추 다섯 개와 처지지 않는 주머니 두 개를 단 브이넥 카디건입니다.',
      ],
      [
        'Long enough to sit on, short enough for a coat.',
        '앉으면 닿을 만큼 길고, 코트 안에 들 만큼 짧습니다.',
      ],
    ],
    make: [
      [
        'The button band is knitted in one length and goes round the neck without a join.',
        '앞단을 한 줄로 짜 목까지 이음 없이 돌렸습니다.',
      ],
      [
        'Pockets are knitted in, on the same needles as the front.',
        '주머니는 앞판과 같은 바늘에서 함께 짰습니다.',
      ],
      ['Real horn buttons, and a spare inside.', '진짜 뿔 단추를 달고 안쪽에 여분을 두었습니다.'],
    ],
    wear: [
      ['Wear it as a jacket indoors.', '실내에서는 재킷처럼 입습니다.'],
      ['The lowest button is for decoration; leave it.', '맨 아래 단추는 장식이니 풀어 두세요.'],
    ],
    pieces: [
      piece('Lambswool Cardigan', '램스울 카디건', 'lambswool', ['charcoal', 'camel', 'pine'], 178),
      piece('Shetland Cardigan', '셰틀랜드 카디건', 'shetland', ['oat', 'madder', 'slate'], 188),
      piece('Merino Cardigan', '메리노 카디건', 'merino', ['ink', 'mist', 'rust'], 158, { gender: 'women' }),
      piece('Cashmere Cardigan', '캐시미어 카디건', 'cashmere', ['stone', 'plum'], 380),
      piece('Cable Cardigan', '케이블 카디건', 'lambswool', ['chalk', 'walnut'], 228, {
        pattern: 'cable',
        was: 285,
      }),
      piece('Dry Cotton Cardigan', '드라이 코튼 카디건', 'dryCotton', ['navy', 'moss', 'chalk'], 128),
      piece('Alpaca Cardigan', '알파카 카디건', 'alpaca', ['camel', 'ash'], 268, {
        gender: 'women',
        stock: 'sold-out',
      }),
      piece('Linen Knit Cardigan', '리넨 니트 카디건', 'linenKnit', ['oat', 'sky'], 134, { gender: 'women' }),
    ],
  },
  {
    silhouette: 'knit-vest',
    noun: ['knitted vest', '니트 베스트'],
    type: 'Knitted Vest',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 320,
    fit: ['Regular, with a deep armhole', '암홀이 깊은 레귤러 핏'],
    fitTag: 'regular-fit',
    measure: ['Size M: chest 54 cm, length 62 cm', 'M 사이즈: 가슴단면 54 cm, 총장 62 cm'],
    sewn: gumi,
    shape: [
      [
        'A sleeveless V-neck, short enough to show the shirt below it.',
        '아래로 셔츠가 보이도록 짧게 만든 민소매 브이넥입니다.',
      ],
      [
        'Warm where it counts and out of the way where it does not.',
        '필요한 곳만 따뜻하고 팔은 자유롭습니다.',
      ],
    ],
    make: [
      ['The V is mitred by hand, one stitch at a time.', '브이의 끝을 한 코씩 손으로 맞췄습니다.'],
      [
        'Armholes are finished with a three-centimetre rib, linked on.',
        '암홀은 3 cm 립을 이어 마감했습니다.',
      ],
    ],
    wear: [
      ['Over poplin, under tweed.', '포플린 위에, 트위드 아래에 입습니다.'],
      ['It keeps a desk warm without sleeves in the soup.', '책상 앞에서 소매 걱정 없이 따뜻합니다.'],
    ],
    pieces: [
      piece('Lambswool Vest', '램스울 베스트', 'lambswool', ['navy', 'oat', 'rust'], 108),
      piece('Cable Vest', '케이블 베스트', 'lambswool', ['chalk', 'pine'], 138, { pattern: 'cable' }),
      piece('Shetland Vest', '셰틀랜드 베스트', 'shetland', ['mustard', 'slate', 'plum'], 118, { was: 148 }),
      piece('Fair Isle Vest', '페어아일 베스트', 'shetland', ['walnut', 'ash'], 168, { pattern: 'fairisle' }),
      piece('Merino Vest', '메리노 베스트', 'merino', ['ink', 'camel'], 98),
      piece('Cashmere Vest', '캐시미어 베스트', 'cashmere', ['stone', 'navy'], 228),
    ],
  },
];
