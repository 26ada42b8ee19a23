// What templates leave to be filled in.
/** Each of the places below has one of these. */
export const SIGNS_OF_PLACEHOLDER: readonly string[] = [
  ...'XxＸ×✕╳○●*＊＿{'.split(''),
  '〇〇',
  '__',
  '20_',
  '202_',
  '某某',
  ...'TODO FIXME TBD 待补 待填 待更'.split(' '),
  ...'【［[〔｛（(<＜《'
    .split('')
    .flatMap(open =>
      '请此填插补输替注单机部地街乡市县具日年数金电网姓联待 …._\t'.split('').map(first => `${open}${first}`),
    ),
  '【】',
  ...'（('.split('').flatMap(open => [`${open} `, `${open}\u3000`, `${open}）`, `${open})`]),
]

/**
 * What is to be filled in, as templates and drafts have it. `件`, `条` and the like behind `XX` are left to the rule on
 * lost numbers.
 */
export const PLACEHOLDERS: readonly RegExp[] = [
  // XX月, ××局, ＸＸ单位: what stands behind says what is to come; asterisks around words make them bold.
  /(?<![A-Za-z\d第])(?:[XxＸ]{2,6}|[×✕╳]{1,6}|[○〇●]{2,6}|[*＊]{2,6}(?![^*\n]{1,60}\*\*(?:[\s。：:，]|$)))(?=\s?(?:[年月日号时次期场名个项]|[省市县区镇乡](?!民|长)|[局委办厅署](?!长|员)|街道|单位|部门|机关|学校|医院|公司|人民政府|政府|网站|万?元|万[件条]|%))/g,
  /20[\d]?[XxＸ×✕_＿*]{1,2}(?=\s?年)/g,
  // ＿＿ and ___, outside addresses and names of files.
  /(?<![A-Za-z\d./_＿-])[_＿]{2,40}(?![A-Za-z\d_])(?!\s?(?:人次|[件条份篇]))/g,
  /[【［[〔{｛（(<＜《]{1,2}(?:请?(?:此处)?(?:填写?|填入|插入|补充|输入|替换|注明)[^】］\]〕}｝）)>＞》。]{0,20}|(?:单位|机关|部门|地区|街道|乡镇|市县|县区)(?:名称|全称|名)|(?:具体)?(?:日期|年份|年度|数字|数量|金额|电话|地址|网址|姓名|联系人|联系电话)|待(?:填写?|补充?|定|核实|确认)[^】］\]〕}｝）)>＞》。]{0,10})[】］\]〕}｝）)>＞》]{1,2}/g,
  /【(?:\s|…|\.{2,6}|[XxＸ×_＿])*】|\{\{?[^{}\n]{0,30}[\u4e00-\u9fff][^{}\n]{0,30}\}\}?|\{\{?[a-z_]{2,20}\}\}?/g,
  // （ ）条: brackets around nothing where a number belongs.
  /[（(]\s{0,8}[）)](?=\s?(?:人次|万?元|[件条份篇次个项期]))/g,
  /某某(?=局|市|县|区|镇|乡|街道|单位|部门|委|厅|省|年|月|中学|小学|医院|公司)/g,
  /(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])/g,
  /(?<=[，。；：（(\s]|^)(?:数据|内容|此处|此项|数字)?待(?:补充?|填写?|更新数据)(?=[，。；）)\s]|$)/g,
]
