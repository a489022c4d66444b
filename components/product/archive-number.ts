/** As printed on the label: three digits, more when there are more. */
export const archiveNumber = (number: number): string => String(number).padStart(3, '0');
