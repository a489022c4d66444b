import { piece } from '../piece.ts';
import type { Cut } from '../types.ts';

export const smallThings: readonly Cut[] = [
  {
    silhouette: 'scarf',
    noun: ['scarf', '스카프'],
    type: 'Scarf',
    gender: 'unisex',
    sizes: 'one',
    grams: 220,
    fit: ['One size, 190 × 35 cm', '원 사이즈, 190 × 35 cm'],
    fitTag: 'one-size',
    measure: ['190 × 35 cm, fringe 7 cm', '190 × 35 cm, 술 7 cm'],
    sewn: ['Finished in Hawick, Scotland', '마감: 스코틀랜드 호윅'],
    shape: [
      [
        'A scarf long enough to go round twice and still close a coat.',
        '두 번 감고도 코트 앞을 여밀 만큼 긴 스카프입니다.',
      ],
      [
        'One hundred and ninety centimetres, with a twisted fringe at either end.',
        '길이 190 cm, 양 끝에 꼬아 만든 술을 달았습니다.',
      ],
    ],
    make: [
      [
        'The fringe is rolled by hand, eleven threads to a strand.',
        '열한 올씩 손으로 꼬아 술을 만들었습니다.',
      ],
      [
        'Its long edges finish themselves; there is nothing to hem.',
        '긴 변은 짜면서 마감되어 접어 박을 곳이 없습니다.',
      ],
    ],
    wear: [
      ['It will be borrowed.', '누군가 꼭 빌려 가는 물건입니다.'],
      ['Fold it lengthwise first; it lies better.', '먼저 길게 반으로 접으면 더 잘 놓입니다.'],
    ],
    pieces: [
      piece('Lambswool Scarf', '램스울 스카프', 'wovenLambswool', ['camel', 'navy', 'madder', 'ash'], 78),
      piece('Plaid Scarf', '플래드 스카프', 'wovenLambswool', ['walnut', 'pine', 'slate'], 88, {
        pattern: 'plaid',
      }),
      piece('Cashmere Scarf', '캐시미어 스카프', 'cashmere', ['oat', 'charcoal', 'plum'], 168),
      piece('Windowpane Scarf', '윈도페인 스카프', 'wovenLambswool', ['chalk', 'ink'], 88, {
        pattern: 'windowpane',
        was: 110,
      }),
      piece('Linen Summer Scarf', '리넨 서머 스카프', 'washedLinen', ['clay', 'sky', 'mustard'], 58),
      piece('Alpaca Scarf', '알파카 스카프', 'alpaca', ['stone', 'rust'], 128, { was: 160 }),
      piece('Merino Everyday Scarf', '메리노 데일리 스카프', 'merino', ['ink', 'moss', 'persimmon'], 72),
    ],
  },
  {
    silhouette: 'tote',
    noun: ['tote', '토트백'],
    type: 'Tote Bag',
    gender: 'unisex',
    sizes: 'one',
    grams: 520,
    fit: ['One size, 42 × 38 × 12 cm', '원 사이즈, 42 × 38 × 12 cm'],
    fitTag: 'one-size',
    measure: ['42 × 38 × 12 cm, handles 28 cm', '42 × 38 × 12 cm, 손잡이 28 cm'],
    sewn: ['Sewn in Kurashiki, Japan', '봉제: 일본 구라시키'],
    shape: [
      [
        'A tote that stands, holds a laptop and a cabbage, and goes over the shoulder of a coat.',
        '혼자 서고, 노트북과 양배추가 들어가며, 코트 위로 멜 수 있는 토트백입니다.',
      ],
      [
        'Two handles, one outside pocket, one inside.',
        '손잡이 둘, 바깥 주머니 하나, 안주머니 하나가 있습니다.',
      ],
    ],
    make: [
      [
        'The handles run under the base, so the bag hangs from its own floor.',
        '손잡이가 바닥까지 이어져 가방 밑에서부터 무게를 받습니다.',
      ],
      ['Every edge is bound; the base is doubled.', '모든 가장자리를 감싸고 바닥은 두 겹으로 했습니다.'],
    ],
    wear: [
      ['It marks and softens; that is the idea.', '자국이 남고 부드러워집니다. 그러라고 만들었습니다.'],
      ['Carries fifteen kilograms without complaint.', '15 kg까지 거뜬히 듭니다.'],
    ],
    pieces: [
      piece('Canvas Tote', '캔버스 토트백', 'heavyCanvas', ['chalk', 'ink', 'olive', 'rust'], 88),
      piece('Leather Tote', '가죽 토트백', 'boxCalf', ['walnut', 'ink', 'camel'], 320),
      piece('Striped Tote', '스트라이프 토트백', 'heavyCanvas', ['navy', 'madder'], 94, {
        pattern: 'stripe',
      }),
      piece('Waxed Tote', '왁스드 토트백', 'waxed', ['moss', 'navy'], 118, { was: 148 }),
      piece('The Numbered Tote', '넘버드 토트백', 'heavyCanvas', ['persimmon'], 140, {
        stock: 'edition-of-ten',
        reserveMinutes: 10,
        note: [
          'Ten were cut from the last of one roll. Each is numbered inside by hand, and there will be no more.',
          '남은 한 롤로 열 개만 재단했습니다. 안쪽에 손으로 번호를 적었고, 다시 만들지 않습니다.',
        ],
      }),
      piece('Denim Tote', '데님 토트백', 'selvedge', ['indigo', 'ink'], 98),
    ],
  },
  {
    silhouette: 'cap',
    noun: ['cap', '볼캡'],
    type: 'Cap',
    gender: 'unisex',
    sizes: 'one',
    grams: 90,
    fit: ['One size, adjusts from 55 to 61 cm', '원 사이즈, 55~61 cm 조절'],
    fitTag: 'one-size',
    measure: ['Crown 11 cm, peak 7 cm', '크라운 11 cm, 챙 7 cm'],
    sewn: ['Sewn in Seoul, Korea', '봉제: 서울'],
    shape: [
      [
        'A six-panel cap with a soft crown and a short peak.',
        '부드러운 크라운과 짧은 챙의 여섯 쪽 볼캡입니다.',
      ],
      ['Low, unstructured and without a word on it.', '낮고 심지가 없으며 글자 하나 없습니다.'],
    ],
    make: [
      ['The strap is the same cloth, with a brass slide.', '조절 끈은 같은 원단에 황동 고리를 달았습니다.'],
      ['Seams are taped inside in undyed cotton.', '안쪽 솔기를 무염색 면 테이프로 감쌌습니다.'],
    ],
    wear: [
      ['Folds into a back pocket and recovers.', '뒷주머니에 접어 넣어도 모양이 돌아옵니다.'],
      ['The peak remembers your hand.', '챙이 손 모양을 기억합니다.'],
    ],
    pieces: [
      piece('Twill Cap', '트윌 볼캡', 'chinoTwill', ['navy', 'stone', 'olive', 'madder'], 48),
      piece('Corduroy Cap', '코듀로이 볼캡', 'corduroy', ['camel', 'pine', 'rust'], 54),
      piece('Wool Cap', '울 볼캡', 'woolFlannel', ['charcoal', 'ink'], 58),
      piece('Washed Linen Cap', '워싱 리넨 볼캡', 'washedLinen', ['chalk', 'clay'], 48, { was: 60 }),
      piece('Denim Cap', '데님 볼캡', 'lightDenim', ['indigo', 'mist'], 52),
    ],
  },
  {
    silhouette: 'beanie',
    noun: ['beanie', '비니'],
    type: 'Beanie',
    gender: 'unisex',
    sizes: 'one',
    grams: 95,
    fit: ['One size', '원 사이즈'],
    fitTag: 'one-size',
    measure: ['Height 22 cm with the cuff turned', '밑단을 접었을 때 높이 22 cm'],
    sewn: ['Knitted in Hawick, Scotland', '편직: 스코틀랜드 호윅'],
    shape: [
      ['A ribbed watch cap, turned once.', '한 번 접어 쓰는 립 비니입니다.'],
      ['Short in the crown, with a cuff of seven centimetres.', '크라운은 짧고 접단은 7 cm입니다.'],
    ],
    make: [
      [
        'The crown closes in four darts, so there is no point on top.',
        '정수리를 네 갈래로 줄여 뾰족하지 않습니다.',
      ],
      ['Linked by hand; there is no seam at the forehead.', '손으로 이어 이마에 닿는 솔기가 없습니다.'],
    ],
    wear: [
      ['Warm ears, no itch.', '귀는 따뜻하고 이마는 따갑지 않습니다.'],
      ['Small enough to forget in a pocket until November.', '십일월까지 주머니에서 잊을 만큼 작습니다.'],
    ],
    pieces: [
      piece('Lambswool Beanie', '램스울 비니', 'lambswool', ['navy', 'oat', 'persimmon', 'moss'], 42),
      piece('Cashmere Beanie', '캐시미어 비니', 'cashmere', ['charcoal', 'camel', 'chalk'], 98),
      piece('Dry Cotton Beanie', '드라이 코튼 비니', 'dryCotton', ['ink', 'clay'], 38, { was: 48 }),
      piece('Merino Watch Cap', '메리노 워치 캡', 'merino', ['madder', 'slate', 'mustard'], 46),
      piece('Shetland Beanie', '셰틀랜드 비니', 'shetland', ['rust', 'pine', 'ash'], 44),
    ],
  },
  {
    silhouette: 'derby',
    noun: ['derby', '더비 슈즈'],
    type: 'Shoes',
    gender: 'unisex',
    sizes: 'shoe',
    grams: 1050,
    fit: ['True to size; medium width', '정사이즈, 보통 발볼'],
    fitTag: 'true-to-size',
    measure: ['Size 42: last 28.4 cm, heel 3 cm', '42 사이즈: 라스트 28.4 cm, 굽 3 cm'],
    sewn: ['Welted in Almansa, Spain', '제화: 스페인 알만사'],
    shape: [
      [
        'A plain derby on a round last: four eyelets, no toe cap.',
        '둥근 라스트에 아일릿 네 개, 앞코 장식은 없는 플레인 더비입니다.',
      ],
      ['The shoe for every trouser on these pages.', '이 카탈로그의 모든 바지에 맞는 구두입니다.'],
    ],
    make: [
      [
        'Goodyear-welted, so the sole can be replaced, and more than once.',
        '굿이어 웰트라 밑창을 여러 번 갈 수 있습니다.',
      ],
      [
        'Cork under the foot takes its print within a fortnight.',
        '발밑의 코르크가 두 주면 발 모양을 기억합니다.',
      ],
    ],
    wear: [
      ['Two pairs, worn in turn, last four times as long.', '두 켤레를 번갈아 신으면 네 배 오래갑니다.'],
      ['Stiff for three days.', '사흘만 뻣뻣합니다.'],
    ],
    pieces: [
      piece('Plain Derby in Box Calf', '박스 카프 플레인 더비', 'boxCalf', ['ink', 'walnut'], 320),
      piece('Suede Derby', '스웨이드 더비', 'calfSuede', ['camel', 'navy', 'olive'], 310),
      piece('Oxblood Derby', '옥스블러드 더비', 'boxCalf', ['madder', 'plum'], 328),
      piece('Sand Suede Derby', '샌드 스웨이드 더비', 'calfSuede', ['oat', 'stone'], 310, { was: 388 }),
    ],
  },
  {
    silhouette: 'sneaker',
    noun: ['sneaker', '스니커즈'],
    type: 'Shoes',
    gender: 'unisex',
    sizes: 'shoe',
    grams: 820,
    fit: ['True to size; half sizes, go up', '정사이즈, 반 사이즈는 한 치수 크게'],
    fitTag: 'true-to-size',
    measure: ['Size 42: last 27.8 cm, sole 3 cm', '42 사이즈: 라스트 27.8 cm, 밑창 3 cm'],
    sewn: ['Made in Kurume, Japan', '제작: 일본 구루메'],
    shape: [
      [
        'A low court shoe with a vulcanised sole and six eyelets.',
        '고무를 구워 붙인 밑창에 아일릿 여섯 개를 낸 낮은 코트화입니다.',
      ],
      [
        'Drawn from a gym shoe of the sixties; only the insole is new.',
        '육십년대 체육화에서 안창만 새로 했습니다.',
      ],
    ],
    make: [
      [
        'Upper and sole are baked together for seventy minutes.',
        '갑피와 밑창을 칠십 분 동안 함께 구웠습니다.',
      ],
      ['Foxing tape is laid by hand, in one turn.', '옆면의 고무 테이프를 손으로 한 바퀴에 둘렀습니다.'],
    ],
    wear: [
      ['Let them get dirty.', '더러워지게 두세요.'],
      ['The upper breathes; wear a thin sock.', '통풍이 잘되니 얇은 양말이 좋습니다.'],
    ],
    pieces: [
      piece('Canvas Court Shoe', '캔버스 코트화', 'duck', ['chalk', 'navy', 'ink', 'mustard'], 98),
      piece('Leather Court Shoe', '가죽 코트화', 'boxCalf', ['chalk', 'ink'], 178),
      piece('Suede Court Shoe', '스웨이드 코트화', 'calfSuede', ['moss', 'rust', 'slate'], 168, { was: 210 }),
      piece('Undyed Court Shoe', '무염색 코트화', 'duck', ['oat', 'stone'], 98),
    ],
  },
  {
    silhouette: 'belt',
    noun: ['belt', '벨트'],
    type: 'Belt',
    gender: 'unisex',
    sizes: 'belt',
    grams: 240,
    fit: ['Choose your trouser size', '바지 사이즈와 같게 선택'],
    fitTag: 'true-to-size',
    measure: ['Width 3.2 cm, five holes 2.5 cm apart', '폭 3.2 cm, 구멍 다섯 개 간격 2.5 cm'],
    sewn: ['Cut and finished in Santa Croce, Italy', '재단과 마감: 이탈리아 산타크로체'],
    shape: [
      [
        'A belt of one strap, one buckle and two rivets.',
        '가죽 한 줄, 버클 하나, 리벳 두 개로 된 벨트입니다.',
      ],
      [
        'Thirty-two millimetres wide, for jeans and for flannels.',
        '폭 32 mm로 청바지에도 플란넬에도 맞습니다.',
      ],
    ],
    make: [
      ['Edges are burnished with wax and a wooden wheel.', '단면을 왁스와 나무 바퀴로 문질러 마감했습니다.'],
      [
        'The buckle is cast brass and comes off with two screws.',
        '주물 황동 버클은 나사 두 개로 분리됩니다.',
      ],
    ],
    wear: [
      ['It will take your curve and keep it.', '몸의 굴곡을 따라가 그대로 남습니다.'],
      ['Darkens by a shade each year.', '해마다 한 톤씩 짙어집니다.'],
    ],
    pieces: [
      piece('Bridle Belt', '브라이들 벨트', 'bridle', ['walnut', 'ink', 'camel'], 98),
      piece('Suede Belt', '스웨이드 벨트', 'calfSuede', ['moss', 'stone'], 88, { was: 110 }),
      piece('Oxblood Belt', '옥스블러드 벨트', 'bridle', ['madder', 'plum'], 98),
      piece('Calf Belt', '송아지 가죽 벨트', 'boxCalf', ['walnut', 'ink'], 88),
    ],
  },
  {
    silhouette: 'socks',
    noun: ['socks', '양말'],
    type: 'Socks',
    gender: 'unisex',
    sizes: 'sock',
    grams: 60,
    fit: ['Mid-calf; two sizes', '종아리 중간 길이, 두 가지 사이즈'],
    fitTag: 'true-to-size',
    measure: ['Leg 24 cm from the heel', '발꿈치에서 24 cm'],
    sewn: ['Knitted in Nara, Japan', '편직: 일본 나라'],
    shape: [
      ['Socks that reach mid-calf and remain there.', '종아리 중간까지 올라와 그대로 있는 양말입니다.'],
      [
        'A ribbed leg, a plain foot, a heel with a real pocket.',
        '목은 립, 발은 평직, 뒤꿈치는 제대로 감쌉니다.',
      ],
    ],
    make: [
      ['Toes are linked by hand, without a ridge.', '앞코를 손으로 이어 턱이 없습니다.'],
      ['Heel and toe are reinforced with a second yarn.', '뒤꿈치와 앞코에 실을 한 올 더 넣었습니다.'],
    ],
    wear: [
      [
        'Buy three of one colour; losing one is then no loss.',
        '같은 색으로 세 켤레를 사면 한 짝을 잃어도 괜찮습니다.',
      ],
      ['The top never marks the leg.', '목이 다리에 자국을 남기지 않습니다.'],
    ],
    pieces: [
      piece('Combed Cotton Socks', '코마 코튼 양말', 'combedSock', ['chalk', 'ink', 'navy', 'moss'], 18),
      piece('Merino Rib Socks', '메리노 립 양말', 'woolSock', ['charcoal', 'camel', 'madder', 'pine'], 24),
      piece('Striped Socks', '스트라이프 양말', 'combedSock', ['navy', 'rust'], 20, { pattern: 'breton' }),
      piece('Bright Socks', '브라이트 양말', 'combedSock', ['persimmon', 'mustard', 'sky'], 18, { was: 24 }),
      piece('Winter Striped Socks', '윈터 스트라이프 양말', 'woolSock', ['plum', 'slate'], 26, {
        pattern: 'breton',
      }),
    ],
  },
];
