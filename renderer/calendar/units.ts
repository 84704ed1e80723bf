/** What a unit counts or measures. */
export type Counted =
  | 'people'
  | 'groups'
  | 'times'
  | 'things'
  | 'places'
  | 'events'
  | 'money'
  | 'ratio'
  | 'rank'
  | 'time'
  | 'area'
  | 'length'
  | 'mass'
  | 'volume'
  | 'energy'

/** A unit as it is given back, with its other spellings in folded text. */
export interface Unit {
  readonly unit: string
  readonly counts: Counted
  readonly also?: readonly string[]
  /** A pattern of what makes it another word when it follows: 人 is none in 人材. */
  readonly not?: string
  /** The unit counts only when this follows: 日 in 3日以内. */
  readonly only?: string
  /** May follow a kanji numeral: 十二回. */
  readonly kanji?: true
}

const noLetter = '[A-Za-z0-9]'
const limit = '以内|以上|以下|未満|程度|前後|間(?!隔)'

/** Units of targets in municipal papers. */
export const units: readonly Unit[] = [
  {
    unit: '人',
    counts: 'people',
    not: '権|口|事|材|間|物|員|格|数|気|工|生|類|形|ひとり|一人|暮らし|ずつ|あたり|当たり',
    kanji: true,
  },
  { unit: '名', counts: 'people', not: '称|簿|所|産|物|義|前|ずつ', kanji: true },
  { unit: '人役', counts: 'people' },
  { unit: '世帯', counts: 'groups', not: '数|主', kanji: true },
  { unit: '団体', counts: 'groups', not: '数', kanji: true },
  { unit: '社', counts: 'groups', not: '会|協|員|交|務', kanji: true },
  { unit: '企業', counts: 'groups', not: '数|誘' },
  { unit: '事業者', counts: 'groups', not: '数' },
  { unit: '事業所', counts: 'groups', not: '数' },
  { unit: '法人', counts: 'groups' },
  { unit: '組織', counts: 'groups' },
  { unit: '組', counts: 'groups', not: '織|合|み', kanji: true },
  { unit: '者', counts: 'groups' },
  { unit: '班', counts: 'groups' },
  { unit: 'チーム', counts: 'groups' },
  { unit: '自治体', counts: 'groups' },
  { unit: '自治会', counts: 'groups' },
  { unit: '市町村', counts: 'groups' },
  { unit: '家族', counts: 'groups' },
  { unit: '回', counts: 'times', not: '覧|答|収|線|復|数|転|路|戦|生|忌|り', kanji: true },
  { unit: '件', counts: 'things', not: '数|名', kanji: true },
  { unit: '個', counts: 'things', not: '人|別|性', kanji: true },
  { unit: '点', counts: 'things', not: '検|在|字|数|セット|灯|滴' },
  { unit: '枚', counts: 'things', not: '数', kanji: true },
  { unit: '部', counts: 'things', not: '局|長|署|会|門|分|品|構|活|屋|隊' },
  { unit: '冊', counts: 'things', not: '子', kanji: true },
  { unit: '本', counts: 'things', not: '庁|市|年|計|来|格|部|人|校|町|村|館|店|会|県|文|体|日|数|山|町|線' },
  { unit: '台', counts: 'things', not: '帳|風|湾|数|紙|頭' },
  { unit: '両', counts: 'things', not: '方|親|立|面|側|市|者|輪' },
  { unit: '基', counts: 'things', not: '本|準|金|幹|地|盤|礎|数' },
  { unit: '棟', counts: 'places', not: '数', kanji: true },
  { unit: '戸', counts: 'places', not: '別|建|数|籍|外', kanji: true },
  { unit: '室', counts: 'places', not: '長|内|数' },
  { unit: '床', counts: 'things', not: '数|上|下|面' },
  { unit: '席', counts: 'things', not: '数' },
  { unit: '着', counts: 'things', not: '手|工|任|実|目|用|陸' },
  { unit: '食', counts: 'things', not: '育|品|材|料|事|堂|中|器|数' },
  { unit: '株', counts: 'things', not: '式|主' },
  { unit: '頭', counts: 'things', not: '首|数' },
  { unit: '羽', counts: 'things' },
  { unit: '匹', counts: 'things' },
  { unit: '尾', counts: 'things' },
  { unit: '品', counts: 'things', not: '質|目|種|評|川' },
  { unit: '品目', counts: 'things', not: '数' },
  { unit: '品種', counts: 'things' },
  { unit: '種', counts: 'things', not: '別|子|類|目|苗' },
  { unit: '種類', counts: 'things' },
  { unit: '種目', counts: 'things' },
  { unit: '項目', counts: 'things' },
  { unit: '分野', counts: 'things', not: '別', kanji: true },
  { unit: '票', counts: 'things' },
  { unit: '問', counts: 'things', not: '題|合|い|屋' },
  { unit: 'ページ', counts: 'things', also: ['頁'] },
  { unit: '案', counts: 'things', not: '内|件|分' },
  { unit: '議案', counts: 'things' },
  { unit: '記事', counts: 'things' },
  { unit: '投稿', counts: 'things' },
  { unit: '通', counts: 'things', not: '年|知|学|常|り|報|勤|信|行|所|院|貨|訳|称' },
  { unit: '計画', counts: 'things' },
  { unit: '施策', counts: 'things' },
  { unit: '作品', counts: 'things' },
  { unit: '資料', counts: 'things' },
  { unit: '協定', counts: 'things' },
  { unit: '条例', counts: 'things' },
  { unit: 'テーマ', counts: 'things' },
  { unit: 'メニュー', counts: 'things' },
  { unit: 'データ', counts: 'things', not: 'ベース' },
  { unit: 'データセット', counts: 'things' },
  { unit: 'フォロワー', counts: 'people', not: '数' },
  {
    unit: 'か所',
    counts: 'places',
    also: ['ヵ所', 'カ所', 'ヶ所', 'ケ所', '箇所', '個所', '所', 'か処'],
    not: '得|属|管|長|定|有|見|要|在|数|蔵',
    kanji: true,
  },
  { unit: 'か国', counts: 'places', also: ['ヵ国', 'カ国', 'ヶ国', '箇国'] },
  { unit: 'か国語', counts: 'things', also: ['ヵ国語', 'カ国語', 'ヶ国語', '言語'] },
  { unit: '校', counts: 'places', not: '舎|長|区|庭|歌|則|務|正|数|外|内|門', kanji: true },
  { unit: '校区', counts: 'places' },
  { unit: '小学校', counts: 'places' },
  { unit: '中学校', counts: 'places' },
  { unit: '学級', counts: 'places' },
  { unit: 'クラス', counts: 'places', not: 'ター' },
  { unit: '園', counts: 'places', not: '児|芸|庭|長|地|路', kanji: true },
  { unit: '施設', counts: 'places', not: '数|整備|園', kanji: true },
  { unit: '館', counts: 'places', not: '長|内' },
  { unit: '店', counts: 'places', not: '舗|長|頭' },
  { unit: '店舗', counts: 'places' },
  { unit: '拠点', counts: 'places' },
  { unit: '地区', counts: 'places', not: '計画|別', kanji: true },
  { unit: '地域', counts: 'places', not: '計画|別|包括', kanji: true },
  { unit: '地点', counts: 'places' },
  { unit: '区', counts: 'places', not: '域|分|間|画|長' },
  { unit: '区画', counts: 'places' },
  { unit: '区間', counts: 'places' },
  { unit: '工区', counts: 'places' },
  { unit: '市', counts: 'places', not: '民|長|役|内|道|場|議|営|立|外|街' },
  { unit: '町', counts: 'places', not: '内|民|会|長|営|立|村' },
  { unit: '町内', counts: 'places', also: ['町内会'] },
  { unit: '村', counts: 'places', not: '民|長|営|立|落' },
  { unit: '県', counts: 'places', not: '内|民|道|外|立|営|庁' },
  { unit: '集落', counts: 'places' },
  { unit: '会場', counts: 'places' },
  { unit: '路線', counts: 'places', not: '数|バス|網' },
  { unit: '系統', counts: 'places' },
  { unit: '橋', counts: 'places', not: '梁|りょう|脚' },
  { unit: '河川', counts: 'places' },
  { unit: '公園', counts: 'places' },
  { unit: '圃場', counts: 'places' },
  { unit: 'コース', counts: 'events' },
  { unit: '便', counts: 'events', not: '利|性|所|覧|益' },
  { unit: '講座', counts: 'events', not: '数', kanji: true },
  { unit: '教室', counts: 'events' },
  { unit: '公演', counts: 'events', kanji: true },
  { unit: '事業', counts: 'events', not: '費|計画|数|主|継続|承継', kanji: true },
  { unit: '企画', counts: 'events' },
  { unit: 'イベント', counts: 'events' },
  { unit: 'プログラム', counts: 'events' },
  { unit: 'ツアー', counts: 'events' },
  { unit: '大会', counts: 'events' },
  { unit: '試合', counts: 'events' },
  { unit: '日程', counts: 'events' },
  { unit: 'コマ', counts: 'events' },
  { unit: '円', counts: 'money', not: '滑|形|卓|安|高', kanji: true },
  { unit: 'ドル', counts: 'money' },
  { unit: '%', counts: 'ratio', also: ['パーセント'] },
  { unit: 'ポイント', counts: 'ratio', also: ['pt'] },
  { unit: '倍', counts: 'ratio', kanji: true },
  { unit: '割', counts: 'ratio', not: 'り|合|引|当|増|愛', kanji: true },
  { unit: '位', counts: 'rank', not: '置|一体' },
  { unit: '年間', counts: 'time', kanji: true },
  { unit: 'か年', counts: 'time', also: ['ヵ年', 'カ年', 'ヶ年', 'ケ年', '箇年'], not: '計画|戦略|プラン' },
  {
    unit: 'か月',
    counts: 'time',
    also: ['ヵ月', 'カ月', 'ヶ月', 'ケ月', '箇月', 'か月間', 'ヶ月間', 'カ月間'],
    not: '児|健診|検診',
  },
  { unit: '週間', counts: 'time' },
  { unit: '日間', counts: 'time', kanji: true },
  { unit: '日', counts: 'time', only: '以内|以上|以下|未満|程度' },
  { unit: '営業日', counts: 'time' },
  { unit: '時間', counts: 'time', not: '帯|外|目' },
  { unit: '分', counts: 'time', only: limit },
  { unit: '秒', counts: 'time' },
  { unit: 'ha', counts: 'area', also: ['ヘクタール'], not: noLetter },
  { unit: 'a', counts: 'area', also: ['アール'], not: noLetter },
  { unit: 'm2', counts: 'area', also: ['平方メートル', '平米', '平方m'] },
  { unit: 'km2', counts: 'area', also: ['平方キロメートル', '平方km'] },
  { unit: '坪', counts: 'area' },
  { unit: 'km', counts: 'length', also: ['キロメートル', 'KM'], not: noLetter },
  { unit: 'm', counts: 'length', also: ['メートル', 'M'], not: noLetter },
  { unit: 'cm', counts: 'length', also: ['センチメートル'], not: noLetter },
  { unit: 'mm', counts: 'length', also: ['ミリメートル'], not: noLetter },
  { unit: 't-CO2', counts: 'mass', also: ['tCO2', 't-co2', 'トンCO2'] },
  { unit: 't', counts: 'mass', also: ['トン'], not: `${noLetter}|-` },
  { unit: 'kg', counts: 'mass', also: ['キログラム', 'Kg', 'KG'], not: noLetter },
  { unit: 'g', counts: 'mass', also: ['グラム'], not: noLetter },
  { unit: 'm3', counts: 'volume', also: ['立方メートル', '立米'] },
  { unit: 'L', counts: 'volume', also: ['リットル', 'l'], not: noLetter },
  { unit: 'kL', counts: 'volume', also: ['キロリットル', 'kl'], not: noLetter },
  { unit: 'kW', counts: 'energy', also: ['キロワット', 'kw'], not: noLetter },
  { unit: 'MW', counts: 'energy', also: ['メガワット'], not: noLetter },
  { unit: 'kWh', counts: 'energy', also: ['キロワット時', 'kwh', 'KWh'], not: noLetter },
]

interface Spelling {
  readonly spelling: string
  readonly unit: Unit
}

const spellings: readonly Spelling[] = units
  .flatMap((unit) => [unit.unit, ...(unit.also ?? [])].map((spelling) => ({ spelling, unit })))
  .sort((a, b) => b.spelling.length - a.spelling.length)
const bySpelling: ReadonlyMap<string, Unit> = new Map(spellings.map((one) => [one.spelling, one.unit]))

/** A pattern of every unit where it is one, longer spellings first. */
export const unitWords = spellings
  .map(({ spelling, unit: { not, only } }) => {
    const after = (only === undefined ? '' : `(?=${only})`) + (not === undefined ? '' : `(?!${not})`)
    return spelling + after
  })
  .join('|')

/** The unit that a spelling matched by `unitWords` stands for. */
export function unitOf(spelling: string): Unit | undefined {
  return bySpelling.get(spelling)
}
