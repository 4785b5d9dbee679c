import type { FoundState, RegionalGroup, Status } from '../api/types.gen';

/** Members by regional group: ISO3 and ISO2 in one word. Names come from the browser. */
const MEMBERS: Record<RegionalGroup, string> = {
  african:
    'DZADZ AGOAO BENBJ BWABW BFABF BDIBI CPVCV CMRCM CAFCF TCDTD COMKM COGCG CIVCI CODCD DJIDJ EGYEG GNQGQ ERIER SWZSZ ETHET GABGA GMBGM GHAGH GINGN GNBGW KENKE LSOLS LBRLR LBYLY MDGMG MWIMW MLIML MRTMR MUSMU MARMA MOZMZ NAMNA NERNE NGANG RWARW STPST SENSN SYCSC SLESL SOMSO ZAFZA SSDSS SDNSD TGOTG TUNTN UGAUG TZATZ ZMBZM ZWEZW',
  asia_pacific:
    'AFGAF AREAE BGDBD BHRBH BRNBN BTNBT CHNCN CYPCY FJIFJ FSMFM IDNID INDIN IRNIR IRQIQ JORJO JPNJP KAZKZ KGZKG KHMKH KIRKI KORKR KWTKW LAOLA LBNLB LKALK MDVMV MHLMH MMRMM MNGMN MYSMY NPLNP NRUNR OMNOM PAKPK PHLPH PLWPW PNGPG PRKKP QATQA SAUSA SGPSG SLBSB SYRSY THATH TJKTJ TKMTM TLSTL TONTO TUVTV UZBUZ VNMVN VUTVU WSMWS YEMYE',
  eastern_european:
    'ALBAL ARMAM AZEAZ BLRBY BIHBA BGRBG HRVHR CZECZ ESTEE GEOGE HUNHU LVALV LTULT MNEME MKDMK POLPL MDAMD ROURO RUSRU SRBRS SVKSK SVNSI UKRUA',
  latin_american_caribbean:
    'ATGAG ARGAR BHSBS BRBBB BLZBZ BOLBO BRABR CHLCL COLCO CRICR CUBCU DMADM DOMDO ECUEC SLVSV GRDGD GTMGT GUYGY HTIHT HNDHN JAMJM MEXMX NICNI PANPA PRYPY PERPE KNAKN LCALC VCTVC SURSR TTOTT URYUY VENVE',
  western_european_other:
    'ANDAD AUSAU AUTAT BELBE CANCA DNKDK FINFI FRAFR DEUDE GRCGR ISLIS IRLIE ISRIL ITAIT LIELI LUXLU MLTMT MCOMC NLDNL NZLNZ NORNO PRTPT SMRSM ESPES SWESE CHECH TURTR GBRGB USAUS',
};

const FORMER: Record<string, string> = { Burma: 'MMR', Swaziland: 'SWZ', Turkey: 'TUR', 'Cape Verde': 'CPV' };

export interface MockState {
  iso3: string;
  iso2: string;
  group: RegionalGroup;
}

export const STATES: MockState[] = Object.entries(MEMBERS).flatMap(([group, words]) =>
  words.split(' ').map((word) => ({ iso3: word.slice(0, 3), iso2: word.slice(3), group: group as RegionalGroup })),
);

export function nameOf(iso3: string, lang: string): string {
  const state = STATES.find((each) => each.iso3 === iso3);
  return (state && new Intl.DisplayNames(lang, { type: 'region' }).of(state.iso2)) ?? iso3;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function findStates(text: string, lang: string, limit: number): FoundState[] {
  const wanted = plain(text);
  const former = Object.entries(FORMER).find(([name]) => wanted !== '' && plain(name).startsWith(wanted));
  return STATES.map(({ iso3, group }) => {
    const matched = former?.[1] === iso3 && !plain(nameOf(iso3, lang)).includes(wanted) ? former[0] : null;
    return { iso3, group, name: nameOf(iso3, lang), matched };
  })
    .filter(({ name, iso3, matched }) => matched || plain(name).includes(wanted) || iso3.toLowerCase() === wanted)
    .sort((a, b) => a.name.localeCompare(b.name, lang))
    .slice(0, limit);
}

/** Statuses that show every paint; only a few of them are those of the real record. */
export function statusOf(iso3: string, cycle: number): Status {
  if (cycle === 4) {
    if (iso3 === 'USA') return 'absent_rescheduled';
    const at = STATES.findIndex((state) => state.iso3 === iso3);
    return at % 7 < 5 ? 'held' : 'not_yet_held';
  }
  if (cycle === 1 && iso3 === 'HTI') return 'held_after_postponement';
  if (cycle === 1 && iso3 === 'SSD') return 'no_record';
  if (cycle === 2 && iso3 === 'ISR') return 'held_after_absence';
  return 'held';
}
