/** Days begin where the shop is. */
export const shopTimeZone = 'Asia/Seoul';
