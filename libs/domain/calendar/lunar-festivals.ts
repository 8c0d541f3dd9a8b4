import { type Day, dayOf, FIRST_YEAR, LAST_YEAR } from '../time/day.js';
import { outOfRange } from './range.js';

/**
 * Four characters a year from 1993 on: 正月初一 as days after 20 January, 五月初五 after 25 May, 八月十五 after
 * 5 September (base 36), and the day of April on which 清明 falls.
 *
 * Reckoned by the rules of GB/T 33661-2017 (new moons and solar terms at 120° E) with the ephemeris of
 * astronomy-engine 2 and compared with the 寿星 tables of lunar-javascript 1.7: all 828 days agree. Until 2100 they
 * are those of the Hong Kong Observatory's conversion tables. The narrowest margin to midnight is one minute (清明 2199).
 */
const FESTIVALS = [
  '3up5 ljf5 b845 uqm4 ifb5 85u5 roj5', // 1993–1999
  'gc74 4vq5 nlg5 ca65 2sn4 khd5 96v5 tpk5 ie94 63s4', // 2000s
  'pmh5 ec75 3tp4 lie4 b835 uqm5 jfa4 85t4 roj5 gd85',
  '5vq4 nkg4 c955 2so5 lgc4 96v4 spk5 hfa5 63s4 omh4',
  'eb75 3uq5 mie4 b734 uqm5 jgb5 85t4 qoj4 fd85 42r5',
  'nkf4 c954 2sn4 lhc5 a6u4 spk4 hea4 64t5 plh4 da64',
  '3tp4 mje5 c724 uql4 jgb4 85u5 qnj4 fc84 4vr4 nkg5', // 2050s
  'd944 1sn4 khc4 97v5 spk4 gea4 63s4 pmi5 ea64 3to4',
  'mje4 b835 uql4 igb4 75u4 qnj4 gc74 4uq4 nkf4 da54',
  '2sn4 khc4 97v4 spl4 hd94 62s4 plh4 eb64 4to4 ljd4',
  'a834 trm4 ifb4 74u4 qnj4 gc84 5up4 nkf4 ca44 1to4',
  'kid5 97w5 sql5 ifa5 83s4 qmh5 fc75 4vq5 njf4 b945', // 2100s
  'urn5 jgc5 95u4 roj5 hd85 6wr5 plg4 da65 2tp5 lie5',
  'a6w4 spl5 ifa5 74t5 qmh4 ec75 3vq5 mkf5 c844 urn5',
  'jgc5 96u5 soj4 gd85 53r5 omh5 da54 2so4 lid5 a7w5',
  'tpk4 ifa4 74s5 qni5 fc74 3uq4 mjf5 c845 vqm4 jgb4',
  '96u5 rpj5 gd84 52r4 nlh5 da65 3so4 lhd4 a7v5 tql5', // 2150s
  'if94 64s4 pni5 ec85 4up4 mje4 c845 vrm5 kgb4 85u4',
  'roj4 ge95 52r4 nkg4 da54 3so5 mhc4 a7v4 tql4 ifa5',
  '73s4 pmi4 eb74 4uq5 nie4 b834 1rm4 jhc5 85u4 qoj4',
  'gd94 52s5 okg4 d954 2so4 lid5 a7v4 sql4 hfa4 74t4',
]
  .join(' ')
  .split(' ');

/** The days that the lunar calendar and the solar terms give to a year. */
export interface LunarFestivals {
  /** 春节: first day of the first month. */
  readonly springFestival: Day;
  /** 清明. */
  readonly qingming: Day;
  /** 端午: fifth day of the fifth month. */
  readonly dragonBoat: Day;
  /** 中秋: fifteenth day of the eighth month. */
  readonly midAutumn: Day;
}

/** @throws DomainError INVALID_INPUT for a year outside 1993–2199. */
export function lunarFestivals(year: number): LunarFestivals {
  const entry = FESTIVALS[year - FIRST_YEAR];
  const [newYear, april, may, september] = [dayOf(year, 1, 20), dayOf(year, 3, 31), dayOf(year, 5, 25), dayOf(year, 9, 5)];
  if (!entry || year > LAST_YEAR || newYear === undefined || april === undefined || may === undefined || september === undefined) {
    throw outOfRange('year');
  }
  const after = (start: Day, at: number): Day => (start + Number.parseInt(entry.charAt(at), 36)) as Day;
  return { springFestival: after(newYear, 0), dragonBoat: after(may, 1), midAutumn: after(september, 2), qingming: after(april, 3) };
}
