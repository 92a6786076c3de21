import type { TFunction } from 'i18next';

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/;

/** An ISO 8601 duration in words: PT24H "24 hours", P5D "5 days"; null when it is none that we can say. */
export function sayDuration(duration: string, t: TFunction): string | null {
  const match = DURATION.exec(duration);
  if (match === null) return null;
  const [weeks, days, hours, minutes] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const said = [
    weeks ? t('span.weeks', { count: weeks }) : '',
    days ? t('span.days', { count: days }) : '',
    hours ? t('span.hours', { count: hours }) : '',
    minutes ? t('span.minutes', { count: minutes }) : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? null : said.join(' ');
}
