import type { TextFailure } from './failure.ts';

/**
 * What casing needs to know of a .NET CultureInfo.
 * `invariant` leaves İ and ı alone, `turkish` pairs i with İ and ı with I, `plain` is everything else.
 */
export interface Culture {
  readonly name: string;
  readonly casing: 'invariant' | 'turkish' | 'plain';
}

/** CultureInfo.InvariantCulture, the default of ToLower and ToUpper (spec language.md 7, D). */
export const invariantCulture: Culture = { name: '', casing: 'invariant' };

// The languages of CLDR 46 and those that only Windows knows; a name outside the three lists is a typing error.
const languages = new Set(
  `aa af agq ak am ar arn ars as asa ast az ba bas be bem bez bg bgc bho bin blo bm bn bo br brx bs bua byn ca ccp ce ceb
  cgg chr ckb co cs csw cu cv cy da dav de dje doi dsb dua dv dyo dz ebu ee el en eo es et eu ewo fa ff fi fil fo fr fur
  fy ga gaa gd gl gn gsw gu guz gv ha haw he hi hr hsb hu hy ia ibb id ie ig ii is it iu iv ja jgo jmc jv ka kab kam kde
  kea kgp khq ki kk kkj kl kln km kn ko kok kr ks ksb ksf ksh ku kw kxv ky la lag lb lg lij lkt lmo ln lo lrc lt lu luo
  luy lv mai mas mer mfe mg mgh mgo mi mk ml mn mni moh mr ms mt mua my mzn naq nb nd nds ne nl nmg nn nnh no nqo nr nso
  nus nyn oc om or os pa pap pcm pl pms prg prs ps pt qu quc qut quz raj rm rn ro rof ru rw rwk sa sah saq sat sbp sc scn
  sd se seh ses sg shi shn si sk sl sma smj smn sms sn so sq sr ss ssy st su sv sw syr szl ta te teo tg th ti tig tk tn
  to tok tr ts tt twq tyv tzm ug uk ur uz vai ve vec vi vmw vo vun wae wal wo xh xnr xog yav yi yo yrl yue za zgh zh zu`.split(
    /\s+/,
  ),
);

const scripts = new Set(
  `Adlm Arab Armn Beng Cans Cher Cyrl Deva Grek Guru Hans Hant Hebr Java Jpan Knda Kore Latn Mong Mtei Nkoo Olck Orya
  Rohg Sund Syrc Telu Tfng Thaa Tibt Vaii Yiii`.split(/\s+/),
);

const regions = new Set(
  `001 029 150 419 AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
  BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET FI
  FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS
  IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP
  MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
  RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW
  TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(/\s+/),
);

const shape = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?$/i;

/**
 * The culture of a .NET name such as `tr-TR`, `zh-Hant-TW` or `ja`, in any casing; empty text is the invariant culture.
 * A name is known if each part (language, script, region) is; the combination is not checked, as in .NET.
 * Unknown names are refused (spec language.md 7 ToLower, A), although .NET on ICU would let well-formed ones pass.
 */
export function findCulture(name: string): Culture | TextFailure {
  if (name === '') return invariantCulture;
  const unknown = { error: `there is no culture named "${name}"` };
  const match = shape.exec(name);
  if (match === null) return unknown;
  const language = match[1]!.toLowerCase();
  const script = match[2] && match[2][0]!.toUpperCase() + match[2].slice(1).toLowerCase();
  const region = match[3]?.toUpperCase();
  if (!languages.has(language)) return unknown;
  if (script !== undefined && !scripts.has(script)) return unknown;
  if (region !== undefined && !regions.has(region)) return unknown;
  return {
    name: [language, script, region].filter((part) => part !== undefined).join('-'),
    casing: language === 'tr' || language === 'az' ? 'turkish' : 'plain',
  };
}
