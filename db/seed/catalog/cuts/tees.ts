import { piece } from '../piece.ts';
import type { Cut, Text } from '../types.ts';

const porto: Text = ['Sewn in Porto, Portugal', '봉제: 포르투갈 포르투'];

export const tees: readonly Cut[] = [
  {
    silhouette: 'tee',
    noun: ['tee', '티셔츠'],
    type: 'T-Shirt',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 190,
    fit: ['Regular fit; take your usual size', '레귤러 핏, 평소 사이즈 권장'],
    fitTag: 'regular-fit',
    measure: ['Size M: chest 53 cm, length 69 cm', 'M 사이즈: 가슴단면 53 cm, 총장 69 cm'],
    sewn: porto,
    shape: [
      [
        'The tee we began with: straight sides, a sleeve that ends halfway to the elbow, a neck that stays small.',
        '처음 만든 티셔츠입니다. 옆선은 곧고, 소매는 팔꿈치 절반에서 끝나며, 목둘레는 작게 유지됩니다.',
      ],
      [
        'A regular tee, neither slim nor wide, drawn from a 1974 sports shirt in our archive.',
        '아카이브에 있는 1974년 운동복에서 선을 옮긴, 좁지도 넓지도 않은 기본 티셔츠입니다.',
      ],
      [
        'Set-in sleeves, a two-centimetre neck rib and a body one size truer than most.',
        '세트인 소매와 2 cm 넥 립, 대부분의 티셔츠보다 정직한 사이즈의 몸판으로 만들었습니다.',
      ],
    ],
    make: [
      [
        'The shoulder is taped from cuff seam to cuff seam; nothing stretches.',
        '어깨에 테이프를 끝까지 대어 늘어나지 않습니다.',
      ],
      [
        'The neck rib is cut short and set under tension, which is why it lies flat.',
        '넥 립을 짧게 잘라 당겨 달았기 때문에 들뜨지 않습니다.',
      ],
      [
        'Hems are turned twice and sewn with a narrow twin needle.',
        '밑단은 두 번 접어 좁은 두 줄 바늘로 박았습니다.',
      ],
    ],
    wear: [
      ['Wear it under everything, then alone.', '처음엔 안에, 나중엔 한 장만 입기 좋습니다.'],
      [
        'It shrinks by less than two per cent, and we have counted that in.',
        '수축은 2% 미만이며 패턴에 미리 반영했습니다.',
      ],
    ],
    pieces: [
      piece('The Plain Tee', '기본 티셔츠', 'dryJersey', ['chalk', 'ink', 'ash', 'navy'], 42),
      piece(
        'Plain Tee in Washed Jersey',
        '워싱 저지 기본 티셔츠',
        'washedJersey',
        ['chalk', 'mist', 'clay', 'moss'],
        36,
      ),
      piece('Breton Tee', '브르통 티셔츠', 'dryJersey', ['navy', 'madder', 'ink'], 48, {
        pattern: 'breton',
        note: [
          'Eleven-millimetre stripes on chalk, matched at the side seam and at the sleeve.',
          '백묵색 바탕에 11 mm 줄무늬를 넣고 옆선과 소매에서 줄을 맞췄습니다.',
        ],
      }),
      piece('Linen Jersey Tee', '리넨 저지 티셔츠', 'linenJersey', ['oat', 'stone', 'pine'], 58),
      piece('Merino Travel Tee', '메리노 트래블 티셔츠', 'merinoJersey', ['ink', 'slate', 'madder'], 78, {
        note: [
          'Packed for a week, it asks to be washed once.',
          '일주일 여행에 한 번만 빨면 되는 티셔츠입니다.',
        ],
      }),
      piece(
        'Garment-Dyed Tee',
        '가먼트 다잉 티셔츠',
        'washedJersey',
        ['persimmon', 'mustard', 'plum', 'indigo'],
        44,
        {
          note: [
            'Sewn undyed, then coloured whole, so that thread and cloth agree.',
            '염색하지 않은 채 봉제한 뒤 통째로 물들여 실과 원단의 색이 같습니다.',
          ],
        },
      ),
      piece('Ribbed Tee', '립 티셔츠', 'fineRib', ['chalk', 'ink', 'rust'], 46, { gender: 'women' }),
      piece(
        'Plain Tee in Heavyweight Jersey',
        '헤비웨이트 기본 티셔츠',
        'heavyJersey',
        ['ink', 'oat', 'rust'],
        54,
      ),
      piece('Fine Stripe Tee', '파인 스트라이프 티셔츠', 'washedJersey', ['slate', 'clay'], 40, {
        pattern: 'breton',
      }),
    ],
  },
  {
    silhouette: 'boxy-tee',
    noun: ['boxy tee', '박시 티셔츠'],
    type: 'T-Shirt',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 240,
    fit: [
      'Boxy and a little short; size down for less',
      '박시하고 약간 짧은 핏, 덜 크게 입으려면 한 사이즈 작게',
    ],
    fitTag: 'boxy',
    measure: ['Size M: chest 59 cm, length 65 cm', 'M 사이즈: 가슴단면 59 cm, 총장 65 cm'],
    sewn: porto,
    shape: [
      [
        'Wide in the chest and short in the body, with a shoulder that falls four centimetres past its place.',
        '가슴은 넓고 길이는 짧으며 어깨선은 4 cm 내려옵니다.',
      ],
      [
        'A square tee: as broad as it is long, less the hem.',
        '밑단을 빼면 너비와 길이가 거의 같은 네모난 티셔츠입니다.',
      ],
      [
        'Cut as two near-rectangles so that the cloth, not the seam, makes the shape.',
        '거의 직사각형인 두 장으로 재단해 봉제선이 아니라 원단이 모양을 만듭니다.',
      ],
    ],
    make: [
      [
        'A three-centimetre rib finishes the neck; the hem is left deep enough to lengthen.',
        '목은 3 cm 립으로 마감하고 밑단 시접은 늘릴 수 있게 넉넉히 남겼습니다.',
      ],
      [
        'Side seams are sewn, not tubular, and sit two centimetres forward.',
        '통으로 짜지 않고 옆선을 박았으며 2 cm 앞쪽에 둡니다.',
      ],
      [
        'One needle, eleven stitches to the inch, inside and out.',
        '안팎 모두 1인치 열한 땀의 한 줄 박음질입니다.',
      ],
    ],
    wear: [
      ['The sleeve reaches the elbow, on purpose.', '소매가 팔꿈치까지 오는 것은 의도한 것입니다.'],
      [
        'Good over wide trousers, where the short body meets the waistband.',
        '짧은 길이가 허리선에서 만나 통 넓은 바지와 잘 어울립니다.',
      ],
    ],
    pieces: [
      piece(
        'Boxy Tee in Dry-Handle Jersey',
        '드라이 핸들 저지 박시 티셔츠',
        'dryJersey',
        ['ink', 'chalk', 'moss', 'persimmon'],
        48,
      ),
      piece(
        'Heavyweight Boxy Tee',
        '헤비웨이트 박시 티셔츠',
        'heavyJersey',
        ['chalk', 'charcoal', 'navy', 'walnut'],
        62,
      ),
      piece('Wide Breton', '와이드 브르통', 'heavyJersey', ['ink', 'pine', 'rust'], 68, {
        pattern: 'breton',
      }),
      piece('Boxy Tee, Overdyed', '오버다이드 박시 티셔츠', 'heavyJersey', ['madder', 'plum', 'olive'], 65, {
        was: 78,
        note: [
          'Dyed twice: once for the colour, once for its depth.',
          '한 번은 색을, 한 번은 깊이를 위해 두 번 물들였습니다.',
        ],
      }),
      piece('Linen Boxy Tee', '리넨 박시 티셔츠', 'linenJersey', ['chalk', 'clay', 'mist'], 64),
      piece('Waffle Boxy Tee', '와플 박시 티셔츠', 'waffle', ['oat', 'slate', 'mustard'], 58, { was: 72 }),
      piece(
        'Cropped Tee in Washed Jersey',
        '워싱 저지 크롭 티셔츠',
        'washedJersey',
        ['mist', 'chalk', 'rust'],
        38,
        { gender: 'women' },
      ),
      piece('Merino Boxy Tee', '메리노 박시 티셔츠', 'merinoJersey', ['ink', 'camel', 'pine'], 88),
    ],
  },
  {
    silhouette: 'pocket-tee',
    noun: ['pocket tee', '포켓 티셔츠'],
    type: 'T-Shirt',
    gender: 'men',
    sizes: 'alpha',
    grams: 230,
    fit: ['Easy through the body; take your usual size', '몸판이 편안한 핏, 평소 사이즈 권장'],
    fitTag: 'relaxed',
    measure: ['Size M: chest 56 cm, length 71 cm', 'M 사이즈: 가슴단면 56 cm, 총장 71 cm'],
    sewn: porto,
    shape: [
      [
        'An easy tee with one pocket, placed a finger higher than usual so that a pen stands up.',
        '펜이 서 있도록 보통보다 손가락 하나 높이 주머니를 단 편안한 티셔츠입니다.',
      ],
      [
        'Longer in the body than our plain tee, with a pocket at the left breast.',
        '기본 티셔츠보다 길고 왼쪽 가슴에 주머니가 있습니다.',
      ],
    ],
    make: [
      [
        'The pocket is lined at its mouth and bar-tacked at both corners.',
        '주머니 입구에 안감을 대고 양 모서리를 바택으로 고정했습니다.',
      ],
      [
        'Neck, shoulder and pocket are sewn in one thread, dyed to match.',
        '목, 어깨, 주머니를 같은 색으로 물들인 한 가지 실로 박았습니다.',
      ],
    ],
    wear: [
      ['It works tucked in, which few tees do.', '넣어 입어도 괜찮은, 드문 티셔츠입니다.'],
      [
        'A workday tee; it has looked after itself since 1974.',
        '1974년부터 제 몫을 해 온 작업복 티셔츠입니다.',
      ],
    ],
    pieces: [
      piece('Pocket Tee No. 2', '포켓 티셔츠 2호', 'heavyJersey', ['chalk', 'navy', 'olive', 'ash'], 58),
      piece('Washed Pocket Tee', '워싱 포켓 티셔츠', 'washedJersey', ['sky', 'oat', 'charcoal'], 42),
      piece('Striped Pocket Tee', '스트라이프 포켓 티셔츠', 'dryJersey', ['slate', 'moss'], 54, {
        pattern: 'breton',
        was: 64,
      }),
      piece('Slub Linen Pocket Tee', '슬럽 리넨 포켓 티셔츠', 'linenJersey', ['indigo', 'stone'], 66),
      piece('Waffle Pocket Tee', '와플 포켓 티셔츠', 'waffle', ['ash', 'walnut'], 62),
    ],
  },
  {
    silhouette: 'long-sleeve',
    noun: ['long-sleeve tee', '긴소매 티셔츠'],
    type: 'Long-Sleeve T-Shirt',
    gender: 'unisex',
    sizes: 'alpha',
    grams: 260,
    fit: ['Regular fit, long in the arm', '레귤러 핏, 소매가 긴 편'],
    fitTag: 'regular-fit',
    measure: [
      'Size M: chest 54 cm, sleeve 63 cm, length 70 cm',
      'M 사이즈: 가슴단면 54 cm, 소매 63 cm, 총장 70 cm',
    ],
    sewn: porto,
    shape: [
      [
        'A long-sleeved tee with a ribbed cuff and room enough at the elbow to push it up.',
        '소매를 걷을 여유를 두고 소맷부리에 립을 댄 긴소매 티셔츠입니다.',
      ],
      [
        'The body of our plain tee, the arm of a sailor’s jersey.',
        '기본 티셔츠의 몸판에 선원복의 소매를 달았습니다.',
      ],
    ],
    make: [
      [
        'Cuffs are five centimetres of the same yarn, linked on and not overlocked.',
        '같은 실로 짠 5 cm 소맷단을 오버로크 없이 이었습니다.',
      ],
      [
        'The armhole is cut high, so that the hem stays where it was when you reach.',
        '암홀을 높게 파서 팔을 뻗어도 밑단이 올라가지 않습니다.',
      ],
      [
        'Neck and cuff share one rib; both were washed before sewing.',
        '목과 소매에 같은 립을 쓰고, 박기 전에 모두 워싱했습니다.',
      ],
    ],
    wear: [
      ['The first layer from September to May.', '구월부터 오월까지 가장 먼저 입는 옷입니다.'],
      [
        'Sleeves reach the knuckle; fold them once if you like.',
        '소매가 손등까지 오니 한 번 접어 입어도 좋습니다.',
      ],
    ],
    pieces: [
      piece('Long-Sleeve Breton', '긴소매 브르통', 'heavyJersey', ['navy', 'ink', 'madder'], 78, {
        pattern: 'breton',
        note: [
          'Twenty-one stripes, as on the fishermen’s original, and none across the shoulder.',
          '어부들의 원형처럼 줄은 스물하나, 어깨에는 줄을 넣지 않았습니다.',
        ],
      }),
      piece(
        'Long-Sleeve Tee in Dry-Handle Jersey',
        '드라이 핸들 저지 긴소매 티셔츠',
        'dryJersey',
        ['chalk', 'ink', 'slate'],
        56,
      ),
      piece('Waffle Long-Sleeve', '와플 긴소매 티셔츠', 'waffle', ['oat', 'navy', 'rust', 'moss'], 68),
      piece('Ribbed Long-Sleeve', '립 긴소매 티셔츠', 'fineRib', ['ink', 'chalk', 'plum', 'camel'], 58, {
        gender: 'women',
      }),
      piece('Merino Base Layer', '메리노 베이스 레이어', 'merinoJersey', ['charcoal', 'pine', 'mustard'], 96),
      piece('Heavy Long-Sleeve, Undyed', '무염색 헤비 긴소매', 'heavyJersey', ['oat', 'chalk'], 72, {
        was: 88,
        note: [
          'The oat is no dye at all, only cotton with its seed flecks left in.',
          '귀리색은 염료가 아니라 씨앗 자국이 남은 면 본래의 색입니다.',
        ],
      }),
      piece('Linen Jersey Long-Sleeve', '리넨 저지 긴소매', 'linenJersey', ['stone', 'indigo', 'chalk'], 74),
    ],
  },
  {
    silhouette: 'tank',
    noun: ['tank', '탱크톱'],
    type: 'Tank Top',
    gender: 'women',
    sizes: 'alpha',
    grams: 130,
    fit: ['Close fit; take your usual size', '몸에 맞는 핏, 평소 사이즈 권장'],
    fitTag: 'close-fit',
    measure: ['Size M: chest 44 cm, length 62 cm', 'M 사이즈: 가슴단면 44 cm, 총장 62 cm'],
    sewn: porto,
    shape: [
      [
        'A tank with a scooped neck and straps wide enough to hide what is under them.',
        '목은 둥글게 파고 어깨끈은 안이 보이지 않을 만큼 넓은 탱크톱입니다.',
      ],
      ['Cut close and a little long, to stay tucked.', '몸에 맞고 조금 길어 넣어 입으면 빠지지 않습니다.'],
    ],
    make: [
      [
        'Neck and armholes are bound in the cloth itself, eight millimetres wide.',
        '목과 진동을 같은 원단으로 8 mm 폭 바인딩 처리했습니다.',
      ],
      [
        'The back is cut as high as the front, so either can be worn forward.',
        '뒤판도 앞판만큼 높아 어느 쪽으로 입어도 됩니다.',
      ],
    ],
    wear: [
      ['Under a shirt in April, alone in August.', '사월에는 셔츠 안에, 팔월에는 한 장으로 입습니다.'],
      ['The armhole does not gape.', '진동이 벌어지지 않습니다.'],
    ],
    pieces: [
      piece('Ribbed Tank', '립 탱크톱', 'fineRib', ['chalk', 'ink', 'walnut', 'moss'], 34),
      piece('Washed Tank', '워싱 탱크톱', 'washedJersey', ['mist', 'chalk', 'persimmon'], 28),
      piece('Merino Tank', '메리노 탱크톱', 'merinoJersey', ['ink', 'oat', 'rust'], 62),
      piece('Breton Tank', '브르통 탱크톱', 'dryJersey', ['navy', 'ink'], 38, { pattern: 'breton' }),
      piece('Undershirt, Two-Ply', '2합 언더셔츠', 'fineRib', ['chalk', 'ash'], 32, {
        gender: 'men',
        was: 40,
      }),
      piece('Linen Tank', '리넨 탱크톱', 'linenJersey', ['chalk', 'clay', 'olive'], 44),
    ],
  },
  {
    silhouette: 'polo',
    noun: ['polo', '폴로 셔츠'],
    type: 'Polo Shirt',
    gender: 'men',
    sizes: 'alpha',
    grams: 250,
    fit: ['Regular fit, straight hem', '레귤러 핏, 일자 밑단'],
    fitTag: 'regular-fit',
    measure: ['Size M: chest 54 cm, length 70 cm', 'M 사이즈: 가슴단면 54 cm, 총장 70 cm'],
    sewn: porto,
    shape: [
      [
        'A polo with a soft shirt collar, two buttons and no emblem.',
        '부드러운 셔츠 칼라와 단추 두 개, 로고는 없는 폴로입니다.',
      ],
      [
        'Straight in the body, ribbed at the arm, with a placket cut from one piece.',
        '몸판은 곧고 소매는 립이며 앞단은 한 장으로 재단했습니다.',
      ],
    ],
    make: [
      [
        'The collar is knitted to shape and linked to the neck by hand.',
        '모양대로 짠 칼라를 손으로 목에 이었습니다.',
      ],
      ['Two mother-of-pearl buttons, cross-stitched.', '자개 단추 두 개를 십자로 달았습니다.'],
      [
        'Side vents of three centimetres, reinforced with a bar tack.',
        '3 cm 옆트임을 바택으로 보강했습니다.',
      ],
    ],
    wear: [
      ['Buttoned to the top it will take a jacket.', '끝까지 잠그면 재킷 안에도 어울립니다.'],
      [
        'The collar stands up on its own when you want it to, and not otherwise.',
        '칼라는 세우고 싶을 때만 섭니다.',
      ],
    ],
    pieces: [
      piece('The Piqué Polo', '피케 폴로', 'pique', ['chalk', 'navy', 'pine', 'madder'], 68),
      piece('Polo in Merino', '메리노 폴로', 'merinoJersey', ['ink', 'camel', 'slate'], 118),
      piece('Dry Cotton Polo', '드라이 코튼 폴로', 'dryCotton', ['oat', 'moss', 'clay'], 98),
      piece('Striped Polo', '스트라이프 폴로', 'pique', ['navy', 'rust'], 74, { pattern: 'breton', was: 92 }),
      piece('Linen Knit Polo', '리넨 니트 폴로', 'linenKnit', ['chalk', 'mist', 'mustard'], 112),
      piece('Piqué Polo, Matt', '매트 피케 폴로', 'pique', ['mist', 'ink', 'mustard'], 72, {
        gender: 'women',
      }),
    ],
  },
];
