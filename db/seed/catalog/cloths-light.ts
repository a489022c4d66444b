import { care } from './care.ts';
import type { Cloth } from './types.ts';

const porto = ['Porto, Portugal', '포르투갈 포르투'] as const;
const wakayama = ['Wakayama, Japan', '일본 와카야마'] as const;
const daegu = ['Daegu, Korea', '대구'] as const;
const alpi = ['Bergamo, Italy', '이탈리아 베르가모'] as const;
const flanders = ['Kortrijk, Belgium', '벨기에 코르트레이크'] as const;

/** Jerseys, fleeces and shirtings. */
export const lightCloths = {
  dryJersey: {
    name: ['Dry-Handle Jersey', '드라이 핸들 저지'],
    weight: '220 g/m²',
    composition: ['100% organic cotton', '유기농 면 100%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'jersey',
    care: care.cotton,
    mill: porto,
    lines: [
      [
        'The jersey is 220 g/m², spun dry so that it hangs off the body rather than on it.',
        '220 g/m² 저지를 건조한 촉감으로 방적해 몸에 달라붙지 않고 떨어집니다.',
      ],
      [
        'Compact cotton jersey at 220 g/m²: opaque, cool to the hand, steady after washing.',
        '밀도 있게 짠 220 g/m² 면 저지입니다. 비치지 않고 서늘하며 세탁 후에도 형태가 그대로입니다.',
      ],
      [
        'We chose a 220 g/m² jersey with a dry, slightly sandy face that takes dye deeply.',
        '표면이 보송하고 염색이 깊게 드는 220 g/m² 저지를 골랐습니다.',
      ],
    ],
  },
  washedJersey: {
    name: ['Washed Jersey', '워싱 저지'],
    weight: '160 g/m²',
    composition: ['100% combed cotton', '코마 면 100%'],
    fibre: 'cotton',
    season: 'spring-summer',
    look: 'jersey',
    care: care.cotton,
    mill: porto,
    lines: [
      [
        'Combed cotton at 160 g/m², washed twice before it is cut, so it has already shrunk.',
        '160 g/m² 코마 면을 재단 전에 두 번 워싱해 더 줄어들지 않습니다.',
      ],
      [
        'A light 160 g/m² jersey, soft from the first day and dry again within the hour.',
        '첫날부터 부드럽고 한 시간이면 마르는 160 g/m²의 가벼운 저지입니다.',
      ],
    ],
  },
  heavyJersey: {
    name: ['Heavyweight Jersey', '헤비웨이트 저지'],
    weight: '280 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'jersey',
    care: care.cotton,
    mill: wakayama,
    lines: [
      [
        'Knitted slowly on loopwheel-era machines at 280 g/m²; it keeps its edges for years.',
        '구형 편직기로 천천히 짠 280 g/m² 저지라 해가 지나도 선이 무너지지 않습니다.',
      ],
      [
        'At 280 g/m² the jersey stands a little away from the body and never clings.',
        '280 g/m²의 도톰한 저지가 몸에서 살짝 떨어져 실루엣을 잡아 줍니다.',
      ],
      [
        'The cloth is the point: 280 g/m² of dense cotton with no shine and no stretch.',
        '광택도 신축도 없는 280 g/m² 고밀도 면, 원단이 전부인 옷입니다.',
      ],
    ],
  },
  linenJersey: {
    name: ['Linen Jersey', '리넨 저지'],
    weight: '170 g/m²',
    composition: ['70% linen, 30% cotton', '리넨 70%, 면 30%'],
    fibre: 'linen',
    season: 'spring-summer',
    look: 'linen',
    care: care.linen,
    mill: flanders,
    lines: [
      [
        'Flax and cotton knitted together at 170 g/m², with the small irregular slubs of linen.',
        '리넨과 면을 함께 짠 170 g/m² 저지로, 리넨 특유의 불규칙한 마디가 보입니다.',
      ],
      [
        'A 170 g/m² linen jersey that lifts from the skin in heat and softens every wash.',
        '더운 날 피부에서 떨어지고 빨수록 부드러워지는 170 g/m² 리넨 저지입니다.',
      ],
    ],
  },
  fineRib: {
    name: ['Fine Rib', '파인 립'],
    weight: '240 g/m²',
    composition: ['95% cotton, 5% elastane', '면 95%, 엘라스테인 5%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'rib',
    care: care.cotton,
    mill: porto,
    lines: [
      [
        'A 2×2 rib at 240 g/m² gives and returns; the elbows do not bag.',
        '240 g/m² 2×2 립 조직이라 늘어나도 돌아오고 팔꿈치가 나오지 않습니다.',
      ],
      [
        'Ribbed cotton of 240 g/m² follows the body without pressing on it.',
        '240 g/m² 립 면이 조이지 않으면서 몸의 선을 따라갑니다.',
      ],
    ],
  },
  waffle: {
    name: ['Waffle Cotton', '와플 코튼'],
    weight: '260 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'autumn-winter',
    look: 'waffle',
    care: care.cotton,
    mill: daegu,
    lines: [
      [
        'The waffle is knitted deep at 260 g/m², so that its cells hold warm air.',
        '260 g/m²로 깊게 짠 와플 조직이 칸마다 따뜻한 공기를 머금습니다.',
      ],
      [
        'Honeycomb cotton, 260 g/m², washed until the squares have drawn together.',
        '벌집 모양 칸이 오므라들 때까지 워싱한 260 g/m² 면입니다.',
      ],
    ],
  },
  pique: {
    name: ['Cotton Piqué', '코튼 피케'],
    weight: '210 g/m²',
    composition: ['100% long-staple cotton', '장섬유 면 100%'],
    fibre: 'cotton',
    season: 'spring-summer',
    look: 'pique',
    care: care.cotton,
    mill: porto,
    lines: [
      [
        'The piqué is 210 g/m² with an open cell that lets the back breathe.',
        '210 g/m² 피케의 성근 조직이 등까지 바람을 통하게 합니다.',
      ],
      [
        'Long-staple cotton piqué, 210 g/m², matt and crisp, without the sporty sheen.',
        '광택 없이 담백하고 빳빳한 210 g/m² 장섬유 면 피케입니다.',
      ],
    ],
  },
  merinoJersey: {
    name: ['Merino Jersey', '메리노 저지'],
    weight: '170 g/m²',
    composition: ['100% merino wool, 17.5 micron', '메리노 울 100%, 17.5미크론'],
    fibre: 'wool',
    season: 'all-year',
    look: 'jersey',
    care: care.wool,
    mill: ['Biella, Italy', '이탈리아 비엘라'],
    lines: [
      [
        'Merino of 17.5 micron at 170 g/m² does not itch and does not hold a smell.',
        '17.5미크론 메리노를 170 g/m²로 짜 따갑지 않고 냄새가 배지 않습니다.',
      ],
      [
        'A 170 g/m² wool jersey that is cool in June and warm under a coat in January.',
        '유월에는 시원하고 일월에는 코트 안에서 따뜻한 170 g/m² 울 저지입니다.',
      ],
    ],
  },
  loopback: {
    name: ['Loopback Cotton', '루프백 코튼'],
    weight: '380 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'fleece',
    care: care.cotton,
    mill: wakayama,
    lines: [
      [
        'Loopback cotton of 380 g/m², smooth outside, with long loops inside that stay open.',
        '380 g/m² 루프백 코튼으로 겉은 매끈하고 안쪽의 긴 고리는 눌리지 않습니다.',
      ],
      [
        'The 380 g/m² loopback was tumbled without heat, so it is full rather than stiff.',
        '380 g/m² 루프백을 열 없이 텀블링해 뻣뻣하지 않고 도톰합니다.',
      ],
    ],
  },
  brushedFleece: {
    name: ['Brushed Fleece', '기모 플리스'],
    weight: '420 g/m²',
    composition: ['90% cotton, 10% recycled wool', '면 90%, 재생 울 10%'],
    fibre: 'cotton',
    season: 'autumn-winter',
    look: 'fleece',
    care: care.cotton,
    mill: daegu,
    lines: [
      [
        'Brushed on the inside only: 420 g/m² of cotton with a tenth of recycled wool.',
        '안쪽만 기모 처리한 420 g/m² 원단으로, 재생 울을 십분의 일 섞었습니다.',
      ],
      [
        'A winter fleece of 420 g/m², dense enough to turn wind.',
        '바람을 막을 만큼 촘촘한 420 g/m²의 겨울 원단입니다.',
      ],
    ],
  },
  poplin: {
    name: ['Crisp Poplin', '포플린'],
    weight: '118 g/m²',
    composition: ['100% two-ply cotton', '2합사 면 100%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'weave',
    care: care.cotton,
    mill: alpi,
    lines: [
      [
        'Two-ply poplin at 118 g/m², close enough to be opaque in white.',
        '흰색에서도 비치지 않도록 촘촘히 짠 118 g/m² 2합 포플린입니다.',
      ],
      [
        'The poplin is 118 g/m², crisp when ironed and better when not.',
        '118 g/m² 포플린은 다리면 빳빳하고, 다리지 않으면 더 좋습니다.',
      ],
      [
        'A clear-faced poplin of 118 g/m²; it rustles for a week and then settles.',
        '일주일쯤 바스락거리다 차분해지는 118 g/m² 포플린입니다.',
      ],
    ],
  },
  oxford: {
    name: ['Oxford Cloth', '옥스퍼드'],
    weight: '170 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'canvas',
    care: care.cotton,
    mill: daegu,
    lines: [
      [
        'Oxford of 170 g/m² in a true basket weave, unwashed, to be broken in by its owner.',
        '바스켓 조직 그대로인 170 g/m² 옥스퍼드로, 길들이는 일은 입는 분께 맡깁니다.',
      ],
      [
        'The oxford is 170 g/m²: full, a little rough, and soft within a season.',
        '170 g/m²의 도톰하고 조금 거친 옥스퍼드가 한 철이면 부드러워집니다.',
      ],
    ],
  },
  washedLinen: {
    name: ['Washed Linen', '워싱 리넨'],
    weight: '165 g/m²',
    composition: ['100% European flax', '유럽산 아마 100%'],
    fibre: 'linen',
    season: 'spring-summer',
    look: 'linen',
    care: care.linen,
    mill: flanders,
    lines: [
      [
        'Belgian flax at 165 g/m², washed with stones of pumice until it fell.',
        '벨기에산 아마를 165 g/m²로 짜 부석과 함께 워싱했습니다.',
      ],
      [
        'The linen is 165 g/m² and creases as linen should, broadly and without corners.',
        '165 g/m² 리넨은 리넨답게, 넓고 둥글게 구겨집니다.',
      ],
      [
        'A 165 g/m² linen, line-dried at the mill; it is dry, cool and never sheer.',
        '공장에서 자연 건조한 165 g/m² 리넨으로 시원하면서 비치지 않습니다.',
      ],
    ],
  },
  chambray: {
    name: ['Selvedge Chambray', '셀비지 샴브레이'],
    weight: '155 g/m²',
    composition: ['100% cotton, yarn-dyed', '선염 면 100%'],
    fibre: 'cotton',
    season: 'all-year',
    look: 'weave',
    care: care.cotton,
    mill: ['Okayama, Japan', '일본 오카야마'],
    lines: [
      [
        'Coloured warp, white weft, 155 g/m², woven on narrow shuttle looms.',
        '색 날실과 흰 씨실을 좁은 셔틀 직기로 짠 155 g/m² 샴브레이입니다.',
      ],
      [
        'The chambray, 155 g/m², fades along its seams first.',
        '155 g/m² 샴브레이는 봉제선부터 색이 빠집니다.',
      ],
    ],
  },
  flannel: {
    name: ['Brushed Flannel', '기모 플란넬'],
    weight: '190 g/m²',
    composition: ['100% cotton, brushed both sides', '양면 기모 면 100%'],
    fibre: 'cotton',
    season: 'autumn-winter',
    look: 'flannel',
    care: care.cotton,
    mill: porto,
    lines: [
      [
        'Portuguese flannel of 190 g/m², raised on both faces and warm at once.',
        '양면을 일으킨 190 g/m² 포르투갈산 플란넬이라 입는 순간 따뜻합니다.',
      ],
      [
        'The 190 g/m² flannel is brushed, sheared and brushed again, so it does not pill.',
        '190 g/m² 플란넬을 빗고, 깎고, 다시 빗어 보풀이 일지 않습니다.',
      ],
    ],
  },
  needlecord: {
    name: ['Needlecord', '니들 코듀로이'],
    weight: '230 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'autumn-winter',
    look: 'cord',
    care: care.cotton,
    mill: daegu,
    lines: [
      [
        'Twenty-one wales to the inch at 230 g/m²: corduroy with the drape of a shirt.',
        '1인치에 21골, 230 g/m²로 셔츠처럼 떨어지는 코듀로이입니다.',
      ],
      [
        'Needlecord of 230 g/m², cut so that the pile runs up and the colour stays deep.',
        '털 방향이 위를 향하도록 재단해 색이 깊어 보이는 230 g/m² 니들 코듀로이입니다.',
      ],
    ],
  },
  seersucker: {
    name: ['Seersucker', '시어서커'],
    weight: '130 g/m²',
    composition: ['100% cotton', '면 100%'],
    fibre: 'cotton',
    season: 'spring-summer',
    look: 'weave',
    care: care.cotton,
    mill: daegu,
    lines: [
      [
        'Seersucker at 130 g/m²: every second stripe puckers and keeps the cloth off the skin.',
        '130 g/m² 시어서커의 오글거리는 줄이 원단을 피부에서 띄워 줍니다.',
      ],
      [
        'A 130 g/m² seersucker, made for August and never for the iron.',
        '팔월을 위한, 다림질이 필요 없는 130 g/m² 시어서커입니다.',
      ],
    ],
  },
  lyocell: {
    name: ['Lyocell Twill', '라이오셀 트윌'],
    weight: '185 g/m²',
    composition: ['100% lyocell', '라이오셀 100%'],
    fibre: 'lyocell',
    season: 'all-year',
    look: 'satin',
    care: care.silk,
    mill: daegu,
    lines: [
      [
        'A fluid lyocell twill of 185 g/m² with a peach-skin face.',
        '복숭아 껍질 같은 표면의 185 g/m² 라이오셀 트윌이 물처럼 흐릅니다.',
      ],
      [
        'Lyocell of 185 g/m² falls straight from wherever it is held.',
        '185 g/m² 라이오셀은 잡은 자리에서 곧게 떨어집니다.',
      ],
    ],
  },
  sandSilk: {
    name: ['Sand-Washed Silk', '샌드 워싱 실크'],
    weight: '92 g/m²',
    composition: ['100% mulberry silk', '뽕누에 실크 100%'],
    fibre: 'silk',
    season: 'all-year',
    look: 'satin',
    care: care.silk,
    mill: ['Como, Italy', '이탈리아 코모'],
    lines: [
      [
        'Mulberry silk at 92 g/m², washed with sand until its shine turned to glow.',
        '92 g/m² 실크를 모래로 워싱해 번쩍임 대신 은은한 빛만 남겼습니다.',
      ],
      [
        'The silk is 92 g/m², cut on the bias, and weighs about as much as a letter.',
        '바이어스로 재단한 92 g/m² 실크는 편지 한 통만큼 가볍습니다.',
      ],
    ],
  },
} as const satisfies Record<string, Cloth>;
