/** `<district code>/<mm>/<yy>/<serial>`; serials run per district and month (UTC, which is Ghana's time). */
export function caseNumber(districtCode: string, opened: Date, serial: number): string {
  const [year = '', month = ''] = opened.toISOString().split('-');
  return `${districtCode}/${month}/${year.slice(2)}/${String(serial).padStart(4, '0')}`;
}

/** Name of the counter that gives the serials. */
export function caseCounter(districtCode: string, opened: Date): string {
  return `case/${districtCode}/${opened.toISOString().slice(0, 7)}`;
}
