/** The store's cloth colours: `code` goes into the SKU, `hex` is the swatch and what the drawings dye with. */
export const palette = {
  ink: { en: 'Ink', ko: '먹색', code: 'INK', hex: '#25272c' },
  charcoal: { en: 'Charcoal', ko: '숯색', code: 'CHA', hex: '#474747' },
  slate: { en: 'Slate', ko: '청회색', code: 'SLA', hex: '#5f6a73' },
  ash: { en: 'Ash', ko: '재색', code: 'ASH', hex: '#a5a49f' },
  stone: { en: 'Stone', ko: '돌색', code: 'STO', hex: '#b9b1a2' },
  oat: { en: 'Oat', ko: '귀리색', code: 'OAT', hex: '#d8cbb0' },
  chalk: { en: 'Chalk', ko: '백묵색', code: 'CHK', hex: '#eeeade' },
  mist: { en: 'Mist', ko: '안개색', code: 'MIS', hex: '#c3ccd0' },
  sky: { en: 'Sky', ko: '하늘색', code: 'SKY', hex: '#9db6cd' },
  indigo: { en: 'Indigo', ko: '쪽빛', code: 'IND', hex: '#33476b' },
  navy: { en: 'Navy', ko: '남색', code: 'NAV', hex: '#232c45' },
  pine: { en: 'Pine', ko: '솔잎색', code: 'PIN', hex: '#2c463b' },
  moss: { en: 'Moss', ko: '이끼색', code: 'MOS', hex: '#6f7a4f' },
  olive: { en: 'Olive', ko: '올리브색', code: 'OLI', hex: '#555236' },
  mustard: { en: 'Mustard', ko: '겨자색', code: 'MUS', hex: '#c2953c' },
  camel: { en: 'Camel', ko: '낙타색', code: 'CAM', hex: '#b98d5c' },
  clay: { en: 'Clay', ko: '점토색', code: 'CLA', hex: '#b5795b' },
  walnut: { en: 'Walnut', ko: '호두색', code: 'WAL', hex: '#5d4332' },
  rust: { en: 'Rust', ko: '적갈색', code: 'RUS', hex: '#8d4428' },
  persimmon: { en: 'Persimmon', ko: '홍시색', code: 'PER', hex: '#cd5a32' },
  madder: { en: 'Madder', ko: '꼭두서니색', code: 'MAD', hex: '#9c2f2f' },
  plum: { en: 'Plum', ko: '자두색', code: 'PLU', hex: '#58303f' },
} as const;

export type ColourId = keyof typeof palette;
