import { care } from './care.ts';
import type { Cloth } from './types.ts';

const okayama = ['Okayama, Japan', '일본 오카야마'] as const;
const biella = ['Biella, Italy', '이탈리아 비엘라'] as const;
const yorkshire = ['Huddersfield, England', '영국 허더즈필드'] as const;
const daegu = ['Daegu, Korea', '대구'] as const;
const lancashire = ['Lancashire, England', '영국 랭커셔'] as const;

/** Trouserings, coatings, denims and shells. */
export const heavyCloths = {
  chinoTwill: {
    name: ['Chino Twill', '치노 트윌'],
    weight: '290 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'twill',
    care: care.cotton,
    mill: okayama,
    lines: [
      [
        'The twill is 290 g/m², piece-dyed and washed once, with a dry peach to the hand.',
        '290 g/m² 트윌을 후염하고 한 번 워싱해 손끝에 보송함이 남습니다.',
      ],
      [
        'A west-point twill of 290 g/m² that holds a crease when asked.',
        '원하면 주름선이 잡히는 290 g/m² 웨스트포인트 트윌입니다.',
      ],
      [
        'Cotton twill at 290 g/m², tight enough for a cyclist, soft enough for a Sunday.',
        '자전거에도 견디고 일요일에도 편한 290 g/m² 면 트윌입니다.',
      ],
    ],
  },
  moleskin: {
    name: ['Cotton Moleskin', '코튼 몰스킨'],
    weight: '330 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'autumn-winter',
    look: 'flannel',
    care: care.cotton,
    mill: lancashire,
    lines: [
      [
        'Moleskin of 330 g/m²: a satin weave, sheared so close that it feels like suede.',
        '새틴 조직을 바짝 깎아 스웨이드처럼 느껴지는 330 g/m² 몰스킨입니다.',
      ],
      [
        'At 330 g/m² this moleskin keeps wind out and grows paler at the edges.',
        '330 g/m² 몰스킨이 바람을 막고 모서리부터 옅어집니다.',
      ],
    ],
  },
  ripstop: {
    name: ['Cotton Ripstop', '코튼 립스톱'],
    weight: '150 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'spring-summer',
    look: 'weave',
    care: care.cotton,
    mill: daegu,
    lines: [
      [
        'Ripstop at 150 g/m², with a grid you feel before you see it.',
        '눈보다 손이 먼저 격자를 느끼는 150 g/m² 립스톱입니다.',
      ],
      [
        'The 150 g/m² ripstop packs small and dries on the walk home.',
        '작게 접히고 집에 오는 길에 마르는 150 g/m² 립스톱입니다.',
      ],
    ],
  },
  duck: {
    name: ['Duck Canvas', '덕 캔버스'],
    weight: '400 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'canvas',
    care: care.cotton,
    mill: okayama,
    lines: [
      [
        'Duck canvas of 400 g/m², stiff on the first day and yours by the thirtieth.',
        '첫날은 뻣뻣하지만 서른 번째 날에는 내 옷이 되는 400 g/m² 덕 캔버스입니다.',
      ],
      [
        'The canvas is 400 g/m², woven from two-ply yarn both ways.',
        '날실과 씨실 모두 2합사로 짠 400 g/m² 캔버스입니다.',
      ],
    ],
  },
  corduroy: {
    name: ['Eight-Wale Corduroy', '8골 코듀로이'],
    weight: '380 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'autumn-winter',
    look: 'cord',
    care: care.cotton,
    mill: lancashire,
    lines: [
      [
        'Eight wales to the inch at 380 g/m², full and round, from the last cutter in Lancashire.',
        '1인치에 8골, 380 g/m²의 통통한 골을 랭커셔에서 잘라 냈습니다.',
      ],
      [
        'The corduroy weighs 380 g/m² and moves quietly; the pile is cut twice.',
        '380 g/m² 코듀로이의 털을 두 번 깎아 걸어도 조용합니다.',
      ],
    ],
  },
  selvedge: {
    name: ['Selvedge Denim', '셀비지 데님'],
    weight: '460 g/m²',
    composition: ['100% cotton, rope-dyed', '로프 염색 면 100%'],
    fibre: 'denim',
    season: 'all-year',
    look: 'denim',
    care: care.denim,
    mill: okayama,
    lines: [
      [
        'Shuttle-loomed denim of 460 g/m² (13.5 oz), rope-dyed and left unsanforised.',
        '셔틀 직기로 짠 460 g/m²(13.5 oz) 데님을 로프 염색하고 방축 가공 없이 두었습니다.',
      ],
      [
        'The denim is 460 g/m² with a red line at the edge; it fades where you bend.',
        '끝단에 붉은 선이 있는 460 g/m² 데님으로, 몸이 접히는 자리부터 바랩니다.',
      ],
      [
        'A slow, slightly uneven denim: 460 g/m², thirteen and a half ounces to the yard.',
        '느리게 짜 결이 고르지 않은 460 g/m², 13.5온스 데님입니다.',
      ],
    ],
  },
  lightDenim: {
    name: ['Ten-Ounce Denim', '10온스 데님'],
    weight: '340 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'denim',
    season: 'all-year',
    look: 'denim',
    care: care.denim,
    mill: okayama,
    lines: [
      [
        'Ten-ounce denim, 340 g/m², washed in cold water and enzymes, without stones.',
        '340 g/m² 10온스 데님을 돌 없이 찬물과 효소로만 워싱했습니다.',
      ],
      [
        'At 340 g/m² this denim drapes on the first wear.',
        '340 g/m²라 처음 입는 날부터 자연스럽게 떨어집니다.',
      ],
    ],
  },
  gabardine: {
    name: ['Wool Gabardine', '울 개버딘'],
    weight: '270 g/m²',
    composition: ['100% virgin wool', '버진 울 100%'],
    fibre: 'wool',
    season: 'all-year',
    look: 'twill',
    care: care.tailored,
    mill: biella,
    lines: [
      [
        'Wool gabardine at 270 g/m²: a steep twill with a clean fall and no lining needed.',
        '270 g/m² 울 개버딘은 사선이 가파르고 떨어짐이 깨끗해 안감이 필요 없습니다.',
      ],
      [
        'The gabardine, 270 g/m², hangs its creases out overnight.',
        '270 g/m² 개버딘은 하룻밤 걸어 두면 구김이 사라집니다.',
      ],
    ],
  },
  hopsack: {
    name: ['Wool Hopsack', '울 홉색'],
    weight: '280 g/m²',
    composition: ['100% virgin wool', '버진 울 100%'],
    fibre: 'wool',
    season: 'all-year',
    look: 'canvas',
    care: care.tailored,
    mill: biella,
    lines: [
      [
        'A two-ply hopsack of 280 g/m², open enough to see light through.',
        '빛이 비칠 만큼 성글게 짠 280 g/m² 2합 홉색입니다.',
      ],
      [
        'Hopsack, 280 g/m²: it breathes like linen and recovers like wool.',
        '280 g/m² 홉색은 리넨처럼 통하고 울처럼 펴집니다.',
      ],
    ],
  },
  tropical: {
    name: ['Tropical Wool', '트로피컬 울'],
    weight: '210 g/m²',
    composition: ['100% high-twist wool', '강연 울 100%'],
    fibre: 'wool',
    season: 'spring-summer',
    look: 'weave',
    care: care.tailored,
    mill: biella,
    lines: [
      [
        'High-twist wool at 210 g/m², dry and springy, made for warm offices.',
        '더운 사무실을 위해 강하게 꼬아 짠 210 g/m²의 보송하고 탄력 있는 울입니다.',
      ],
      [
        'The cloth is a 210 g/m² plain weave that refuses to crease on a train.',
        '기차에서도 구겨지지 않는 210 g/m² 평직 울입니다.',
      ],
    ],
  },
  woolFlannel: {
    name: ['Wool Flannel', '울 플란넬'],
    weight: '340 g/m²',
    composition: ['100% carded wool', '방모 울 100%'],
    fibre: 'wool',
    season: 'autumn-winter',
    look: 'flannel',
    care: care.tailored,
    mill: yorkshire,
    lines: [
      [
        'Woollen flannel of 340 g/m², dyed in the fibre so that no grey is only one grey.',
        '섬유 상태에서 염색해 색이 한 가지로 보이지 않는 340 g/m² 울 플란넬입니다.',
      ],
      [
        'The flannel is 340 g/m², milled soft and pressed once.',
        '부드럽게 축융해 한 번만 다린 340 g/m² 플란넬입니다.',
      ],
    ],
  },
  melton: {
    name: ['Double-Faced Melton', '양면 멜턴'],
    weight: '620 g/m²',
    composition: ['90% virgin wool, 10% cashmere', '버진 울 90%, 캐시미어 10%'],
    fibre: 'wool',
    season: 'autumn-winter',
    look: 'melton',
    care: care.tailored,
    mill: biella,
    lines: [
      [
        'Double-faced melton of 620 g/m², two cloths woven as one and split by hand at the seams.',
        '두 겹을 하나로 짠 620 g/m² 양면 멜턴을 솔기마다 손으로 갈라 이었습니다.',
      ],
      [
        'A coating of 620 g/m² that needs no lining: wool outside, wool inside.',
        '겉도 안도 울이라 안감이 없는 620 g/m² 코트감입니다.',
      ],
    ],
  },
  tweed: {
    name: ['Herringbone Tweed', '헤링본 트위드'],
    weight: '510 g/m²',
    composition: ['100% wool', '울 100%'],
    fibre: 'wool',
    season: 'autumn-winter',
    look: 'herringbone',
    care: care.tailored,
    mill: yorkshire,
    lines: [
      [
        'Herringbone tweed at 510 g/m², five colours in the yarn and one at a distance.',
        '실에는 다섯 가지 색, 멀리서는 한 가지 색으로 보이는 510 g/m² 헤링본 트위드입니다.',
      ],
      [
        'The tweed is 510 g/m² and sheds rain for the length of a walk.',
        '산책하는 동안의 비는 흘려보내는 510 g/m² 트위드입니다.',
      ],
    ],
  },
  cottonGabardine: {
    name: ['Cotton Gabardine', '코튼 개버딘'],
    weight: '240 g/m²',
    composition: ['100% cotton, showerproof', '발수 면 100%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'twill',
    care: care.shell,
    mill: lancashire,
    lines: [
      [
        'Gabardine woven so tight, at 240 g/m², that its fibres swell shut in rain.',
        '비를 맞으면 섬유가 부풀어 닫히도록 촘촘히 짠 240 g/m² 개버딘입니다.',
      ],
      [
        'The 240 g/m² cotton is proofed without fluorine and can be proofed again.',
        '불소 없이 발수 가공한 240 g/m² 면으로, 다시 가공할 수도 있습니다.',
      ],
    ],
  },
  waxed: {
    name: ['Waxed Cotton', '왁스드 코튼'],
    weight: '270 g/m²',
    composition: ['100% cotton, waxed', '왁스 코팅 면 100%'],
    fibre: 'cotton',
    season: 'autumn-winter',
    look: 'canvas',
    care: care.wax,
    mill: lancashire,
    lines: [
      [
        'Waxed cotton, 270 g/m² before the wax, dry to the touch after a month.',
        '왁스 전 무게 270 g/m²의 왁스드 코튼으로, 한 달이면 보송해집니다.',
      ],
      [
        'The cloth is 270 g/m² and records every fold as a paler line.',
        '270 g/m² 원단에 접힌 자리마다 옅은 선이 남습니다.',
      ],
    ],
  },
  nylon: {
    name: ['Recycled Nylon', '재생 나일론'],
    weight: '62 g/m²',
    composition: [
      'Shell: 100% recycled nylon; fill: 80/20 recycled down',
      '겉감: 재생 나일론 100%, 충전재: 재생 다운 80/20',
    ],
    fibre: 'nylon',
    season: 'autumn-winter',
    look: 'nylon',
    care: care.shell,
    mill: daegu,
    lines: [
      [
        'A matt shell of 62 g/m² over recycled down; the seams are turned, not glued.',
        '재생 다운 위에 62 g/m²의 무광 나일론을 씌우고, 솔기는 접착 없이 박았습니다.',
      ],
      [
        'Nylon from old fishing nets, 62 g/m², calendered until it is quiet.',
        '폐어망에서 뽑은 62 g/m² 나일론을 소리가 나지 않을 때까지 눌렀습니다.',
      ],
    ],
  },
} as const satisfies Record<string, Cloth>;
