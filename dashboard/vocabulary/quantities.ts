import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

/** Units of UCUM that every browser knows by name. */
const BY_NAME: Readonly<Record<string, string>> = {
  km: 'kilometer',
  m: 'meter',
  cm: 'centimeter',
  mm: 'millimeter',
  kg: 'kilogram',
  g: 'gram',
  har: 'hectare',
  L: 'liter',
  l: 'liter',
  mL: 'milliliter',
  h: 'hour',
  min: 'minute',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
  '%': 'percent',
  Cel: 'celsius',
};

/** Of others, how their parts are usually written. */
const WRITTEN: Readonly<Record<string, string>> = {
  har: 'ha',
  m2: 'm²',
  m3: 'm³',
  km2: 'km²',
  ug: 'µg',
  '[ppm]': 'ppm',
  'kW.h': 'kWh',
  'MW.h': 'MWh',
  'GW.h': 'GWh',
  '{CO2eq}': 'CO₂e',
  '{CO2e}': 'CO₂e',
};

/**
 * An amount with its unit, as it is written in the reader's language: `310`, `har` is 310 ha, and `2500`, `EUR` is €2,500.
 *
 * @example const quantity = useQuantity(); quantity(status.amount, status.unit)
 */
export function useQuantity(): (value: string | number, unit: string | null | undefined) => string {
  const { i18n } = useLingui();
  const unitOf = useUnit();
  return useMemo(() => {
    const { locale } = i18n;
    return (value, unit) => {
      const number = Number(value);
      if (!unit || unit === '1') return number.toLocaleString(locale, EXACT);
      if (/^[A-Z]{3}$/.test(unit))
        return number.toLocaleString(locale, {
          style: 'currency',
          currency: unit,
          currencyDisplay: 'narrowSymbol',
          minimumFractionDigits: Number.isInteger(number) ? 0 : 2,
        });
      const name = BY_NAME[unit];
      if (name !== undefined)
        return (unit === '%' ? number / 100 : number).toLocaleString(
          locale,
          unit === '%' ? { ...EXACT, style: 'percent' } : { ...EXACT, style: 'unit', unit: name },
        );
      return `${number.toLocaleString(locale, EXACT)} ${unitOf(unit, number)}`;
    };
  }, [i18n.locale, unitOf, i18n]);
}

/** Digits as they were stated, but for what a computer adds to them. */
const EXACT = { maximumFractionDigits: 6 } as const;

/** A unit alone, for instance over an axis; of things that are counted, so many of them. */
export function useUnit(): (unit: string, count?: number) => string {
  const { t } = useLingui();
  return useMemo(() => {
    const counted = (thing: string, count: number): string => {
      const known: Readonly<Record<string, string>> = {
        person: t`${plural(count, { one: 'person', other: 'people' })}`,
        household: t`${plural(count, { one: 'household', other: 'households' })}`,
        home: t`${plural(count, { one: 'home', other: 'homes' })}`,
        student: t`${plural(count, { one: 'student', other: 'students' })}`,
        organization: t`${plural(count, { one: 'organization', other: 'organizations' })}`,
        farm: t`${plural(count, { one: 'farm', other: 'farms' })}`,
        tree: t`${plural(count, { one: 'tree', other: 'trees' })}`,
        well: t`${plural(count, { one: 'well', other: 'wells' })}`,
        weir: t`${plural(count, { one: 'weir', other: 'weirs' })}`,
        job: t`${plural(count, { one: 'job', other: 'jobs' })}`,
        meal: t`${plural(count, { one: 'meal', other: 'meals' })}`,
        promise: t`${plural(count, { one: 'promise', other: 'promises' })}`,
        time: t`${plural(count, { one: 'time', other: 'times' })}`,
      };
      return known[thing] ?? thing.replaceAll('_', ' ');
    };
    const per: Readonly<Record<string, string>> = {
      a: t`per year`,
      mo: t`per month`,
      wk: t`per week`,
      d: t`per day`,
      h: t`per hour`,
      '{person}': t`per person`,
      '{household}': t`per household`,
    };
    const part = (text: string, count: number): string => {
      const whole = WRITTEN[text];
      if (whole !== undefined) return whole;
      return text.replaceAll(/([^{]*)\{([^}]*)\}/g, (all, before: string, thing: string) => {
        const words = WRITTEN[`{${thing}}`] ?? counted(thing, count);
        return all.startsWith('{') ? words : `${WRITTEN[before] ?? before} ${words}`;
      });
    };
    return (unit, count = 2) => {
      if (/^[A-Z]{3}$/.test(unit)) return unit;
      if (unit === '1') return '';
      const [first = '', ...others] = unit.split('/');
      return [
        ...(first === '' ? [] : [part(first, count)]),
        ...others.map((other) => per[other] ?? (first === '' ? `/${part(other, 1)}` : `/ ${part(other, 1)}`)),
      ]
        .join(' ')
        .replace(/ \/ /g, '/');
    };
  }, [t]);
}
