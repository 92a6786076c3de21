const ZONE = 'Africa/Accra';

const parts = (options: Intl.DateTimeFormatOptions): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, ...options });
  return (at) => format.format(at);
};

const clock = parts({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const dayKey = parts({ year: 'numeric', month: '2-digit', day: '2-digit' });
const weekday = parts({ weekday: 'short' });
const dayMonth = parts({ day: 'numeric', month: 'short' });
const dayMonthYear = parts({ day: 'numeric', month: 'short', year: 'numeric' });
const year = parts({ year: 'numeric' });

/** `10:42`, in Ghana's time. */
export const clockTime = (at: number): string => clock(at);

/** `Tue 24 Nov`, with the year when it is another one than now. */
export const dayName = (at: number, now: number): string => `${weekday(at)} ${year(at) === year(now) ? dayMonth(at) : dayMonthYear(at)}`;

/** Whole days from now to then by Ghana's calendar: 0 today, 1 tomorrow, -1 yesterday. */
export function daysBetween(now: number, then: number): number {
  const midnight = (at: number): number => {
    const [day, month, yearOf] = dayKey(at).split('/').map(Number);
    return Date.UTC(yearOf ?? 0, (month ?? 1) - 1, day ?? 1);
  };
  return Math.round((midnight(then) - midnight(now)) / 86_400_000);
}
