import { care } from './care.ts';
import type { Cloth } from './types.ts';

const hawick = ['Hawick, Scotland', '스코틀랜드 호윅'] as const;
const biella = ['Biella, Italy', '이탈리아 비엘라'] as const;
const puno = ['Arequipa, Peru', '페루 아레키파'] as const;
const tuscany = ['Santa Croce, Italy', '이탈리아 산타크로체'] as const;
const daegu = ['Daegu, Korea', '대구'] as const;

/** Yarns for knitwear, and leathers and cloths for small things. */
export const knitCloths = {
  lambswool: {
    name: ['Lambswool', '램스울'],
    weight: '380 g/m²',
    composition: ['100% lambswool', '램스울 100%'],
    fibre: 'wool',
    season: 'autumn-winter',
    look: 'knit',
    care: care.wool,
    mill: hawick,
    lines: [
      [
        'Two-ply lambswool on a seven-gauge frame, 380 g/m², washed in soft Border water.',
        '2합 램스울을 7게이지로 짠 380 g/m² 편물을 스코틀랜드의 연수로 씻었습니다.',
      ],
      [
        'Lambswool at 380 g/m²: springy, dry, and warmer than it looks.',
        '380 g/m² 램스울은 탄력 있고 보송하며 보기보다 따뜻합니다.',
      ],
      [
        'Seven-gauge lambswool, 380 g/m², spun with a little air left in the yarn.',
        '실에 공기를 조금 남겨 방적한 380 g/m² 7게이지 램스울입니다.',
      ],
    ],
  },
  merino: {
    name: ['Extra-Fine Merino', '엑스트라 파인 메리노'],
    weight: '260 g/m²',
    composition: ['100% extra-fine merino', '엑스트라 파인 메리노 100%'],
    fibre: 'wool',
    season: 'all-year',
    look: 'knit',
    care: care.wool,
    mill: biella,
    lines: [
      [
        'Fourteen-gauge merino, 260 g/m², smooth enough for bare skin.',
        '맨살에 닿아도 매끄러운 260 g/m² 14게이지 메리노입니다.',
      ],
      [
        'The merino is 260 g/m², left matt, and pills little.',
        '260 g/m² 메리노에 별도의 광택 가공을 하지 않았고 보풀도 적습니다.',
      ],
    ],
  },
  dryCotton: {
    name: ['Dry Cotton Knit', '드라이 코튼 니트'],
    weight: '320 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'spring-summer',
    look: 'knit',
    care: care.cotton,
    mill: daegu,
    lines: [
      [
        'High-twist cotton knitted to 320 g/m²; it feels like a clean dry towel.',
        '강하게 꼰 면실로 짠 320 g/m² 니트라 잘 마른 수건 같은 촉감입니다.',
      ],
      [
        'A 320 g/m² cotton knit for the months when wool is too much.',
        '울이 더운 계절을 위한 320 g/m² 코튼 니트입니다.',
      ],
    ],
  },
  shetland: {
    name: ['Shetland Wool', '셰틀랜드 울'],
    weight: '430 g/m²',
    composition: ['100% Shetland wool', '셰틀랜드 울 100%'],
    fibre: 'wool',
    season: 'autumn-winter',
    look: 'chunky',
    care: care.wool,
    mill: hawick,
    lines: [
      [
        'Shetland yarn at 430 g/m², hairy, tough and coloured like a hillside.',
        '거칠고 질기며 언덕처럼 여러 색이 섞인 430 g/m² 셰틀랜드 울입니다.',
      ],
      [
        'Undyed and fibre-dyed Shetland blended in the yarn, 430 g/m².',
        '염색하지 않은 울과 염색한 울을 실에서 섞은 430 g/m² 셰틀랜드입니다.',
      ],
    ],
  },
  alpaca: {
    name: ['Brushed Alpaca', '브러시드 알파카'],
    weight: '340 g/m²',
    composition: ['70% baby alpaca, 30% merino', '베이비 알파카 70%, 메리노 30%'],
    fibre: 'alpaca',
    season: 'autumn-winter',
    look: 'chunky',
    care: care.wool,
    mill: puno,
    lines: [
      [
        'Baby alpaca, brushed by hand with teasels; 340 g/m², light for its warmth.',
        '베이비 알파카를 손으로 빗어 일으킨 340 g/m² 니트로, 따뜻함에 비해 가볍습니다.',
      ],
      [
        'The alpaca is 340 g/m² and has a halo that catches side light.',
        '340 g/m² 알파카의 잔털이 옆에서 드는 빛을 받습니다.',
      ],
    ],
  },
  cashmere: {
    name: ['Cashmere', '캐시미어'],
    weight: '290 g/m²',
    composition: ['100% cashmere, two-ply', '2합 캐시미어 100%'],
    fibre: 'cashmere',
    season: 'autumn-winter',
    look: 'knit',
    care: care.wool,
    mill: hawick,
    lines: [
      [
        'Two-ply cashmere of 290 g/m², knitted tight so that it lasts ten winters.',
        '열 번의 겨울을 나도록 촘촘히 짠 290 g/m² 2합 캐시미어입니다.',
      ],
      [
        'The cashmere, 290 g/m², is finished firm and softens on you, not in the shop.',
        '290 g/m² 캐시미어를 단단하게 마감해, 매장이 아니라 입는 동안 부드러워집니다.',
      ],
    ],
  },
  linenKnit: {
    name: ['Linen Knit', '리넨 니트'],
    weight: '250 g/m²',
    composition: ['100% linen', '리넨 100%'],
    fibre: 'linen',
    season: 'spring-summer',
    look: 'knit',
    care: care.linen,
    mill: ['Kortrijk, Belgium', '벨기에 코르트레이크'],
    lines: [
      [
        'Pure linen yarn on an open gauge, 250 g/m², cool and faintly see-through.',
        '성근 게이지로 짠 250 g/m² 순리넨 니트로, 시원하고 살짝 비칩니다.',
      ],
      [
        'A 250 g/m² linen knit with weight enough to hang and air enough for July.',
        '떨어질 만큼 무겁고 칠월을 날 만큼 성근 250 g/m² 리넨 니트입니다.',
      ],
    ],
  },
  wovenLambswool: {
    name: ['Woven Lambswool', '직조 램스울'],
    weight: '260 g/m²',
    composition: ['100% lambswool', '램스울 100%'],
    fibre: 'wool',
    season: 'autumn-winter',
    look: 'melton',
    care: care.wool,
    mill: hawick,
    lines: [
      [
        'Woven at 260 g/m² and raised with water, so the surface lies one way.',
        '260 g/m²로 짜 물로 결을 일으켜 표면이 한 방향으로 눕습니다.',
      ],
      [
        'The lambswool is 260 g/m², soft at the throat, dense at the fold.',
        '목에는 부드럽고 접힌 곳은 도톰한 260 g/m² 램스울입니다.',
      ],
    ],
  },
  bridle: {
    name: ['Bridle Leather', '브라이들 가죽'],
    weight: '3.4 mm',
    composition: ['100% vegetable-tanned cowhide', '식물성 태닝 소가죽 100%'],
    fibre: 'leather',
    season: 'all-year',
    look: 'leather',
    care: care.leather,
    mill: tuscany,
    lines: [
      [
        'Bridle leather, 3.4 mm, tanned in bark for six weeks and waxed on both sides.',
        '나무껍질로 여섯 주 무두질해 양면에 왁스를 먹인 3.4 mm 브라이들 가죽입니다.',
      ],
      [
        'The hide is 3.4 mm throughout; no backing, no filler, no painted edge.',
        '처음부터 끝까지 3.4 mm 한 장으로, 덧댄 심지도 칠한 단면도 없습니다.',
      ],
    ],
  },
  boxCalf: {
    name: ['Box Calf', '박스 카프'],
    weight: '1.4 mm',
    composition: ['100% calf leather', '송아지 가죽 100%'],
    fibre: 'leather',
    season: 'all-year',
    look: 'leather',
    care: care.leather,
    mill: tuscany,
    lines: [
      [
        'Box calf of 1.4 mm, close-grained, that takes a polish and a scratch equally well.',
        '결이 촘촘한 1.4 mm 박스 카프라 광도, 긁힘도 잘 받아들입니다.',
      ],
      [
        'The calf is 1.4 mm, drum-dyed through, so a scuff is no other colour.',
        '속까지 염색한 1.4 mm 송아지 가죽이라 긁혀도 같은 색입니다.',
      ],
    ],
  },
  calfSuede: {
    name: ['Calf Suede', '카프 스웨이드'],
    weight: '1.6 mm',
    composition: ['Calf suede, lined in calf leather', '송아지 스웨이드, 송아지 가죽 안감'],
    fibre: 'leather',
    season: 'all-year',
    look: 'suede',
    care: care.suede,
    mill: tuscany,
    lines: [
      [
        'Reverse calf, 1.6 mm, with a short nap that darkens where it is touched.',
        '만진 자리가 짙어지는 짧은 결의 1.6 mm 송아지 스웨이드입니다.',
      ],
      [
        'The suede is 1.6 mm, cut from the back of the hide where it is most even.',
        '가장 고른 등 부위에서 재단한 1.6 mm 스웨이드입니다.',
      ],
    ],
  },
  heavyCanvas: {
    name: ['Heavy Canvas', '헤비 캔버스'],
    weight: '610 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'canvas',
    care: care.cotton,
    mill: ['Kurashiki, Japan', '일본 구라시키'],
    lines: [
      [
        'Number-six canvas, 610 g/m², from a loom that once made sails.',
        '한때 돛을 짜던 직기에서 나온 610 g/m² 6호 캔버스입니다.',
      ],
      ['The canvas is 610 g/m² and stands up on its own.', '610 g/m² 캔버스가 혼자서도 섭니다.'],
    ],
  },
  combedSock: {
    name: ['Combed Cotton', '코마 코튼'],
    weight: '180 g/m²',
    composition: [
      '80% combed cotton, 18% polyamide, 2% elastane',
      '코마 면 80%, 폴리아미드 18%, 엘라스테인 2%',
    ],
    fibre: 'cotton',
    season: 'all-year',
    look: 'rib',
    care: care.cotton,
    mill: ['Nara, Japan', '일본 나라'],
    lines: [
      [
        'Combed cotton knitted on 168 needles, 180 g/m², with a hand-linked toe.',
        '168침으로 짠 180 g/m² 코마 코튼에 앞코를 손으로 이었습니다.',
      ],
      [
        'Fine cotton of 180 g/m²; the leg stays where it is put.',
        '180 g/m²의 고운 면으로, 올린 자리에 그대로 머뭅니다.',
      ],
    ],
  },
  woolSock: {
    name: ['Merino Rib', '메리노 립'],
    weight: '240 g/m²',
    composition: [
      '72% merino wool, 26% polyamide, 2% elastane',
      '메리노 울 72%, 폴리아미드 26%, 엘라스테인 2%',
    ],
    fibre: 'wool',
    season: 'autumn-winter',
    look: 'rib',
    care: care.wool,
    mill: ['Nara, Japan', '일본 나라'],
    lines: [
      [
        'Merino rib of 240 g/m², terry under the sole only.',
        '발바닥에만 테리를 넣은 240 g/m² 메리노 립입니다.',
      ],
      [
        'Wool that can be worn two days running: 240 g/m², ribbed to the ankle.',
        '이틀을 신어도 괜찮은 240 g/m² 울 립입니다.',
      ],
    ],
  },
} as const satisfies Record<string, Cloth>;
