import type { Text } from './types.ts';

export const care = {
  cotton: ['Machine wash cold with like colours; hang to dry', '비슷한 색끼리 찬물 세탁, 걸어서 건조'],
  linen: [
    'Machine wash cool; iron damp or not at all',
    '미지근한 물 세탁, 덜 마른 상태에서 다림질하거나 그대로 착용',
  ],
  wool: ['Hand wash cool; dry flat, away from heat', '찬물 손세탁, 열을 피해 뉘어서 건조'],
  tailored: ['Dry clean rarely; brush and air after wear', '드라이클리닝은 드물게, 착용 후 솔질과 통풍'],
  denim: ['Wash seldom, cold and inside out', '세탁은 드물게, 뒤집어 찬물 세탁'],
  silk: ['Hand wash cool; steam from the inside', '찬물 손세탁, 안쪽에서 스팀'],
  shell: ['Machine wash cool, closed; no softener', '여밈을 닫고 찬물 세탁, 유연제 사용 금지'],
  wax: ['Sponge with cold water; rewax once a year', '찬물로 닦아내기, 일 년에 한 번 왁스칠'],
  leather: ['Wipe dry; feed with cream twice a year', '마른 천으로 닦고 일 년에 두 번 크림 관리'],
  suede: ['Brush dry; protect before first wear', '마른 솔로 손질, 첫 착용 전 방수 처리'],
} as const satisfies Record<string, Text>;
