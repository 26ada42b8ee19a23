// The two forms as they were issued, written down once more: what the generator spells must not come from what is tried.

export type Vintage = 2019 | 2021
export type TableName = 'disclosure' | 'applications' | 'disputes'

/** A row as it is named in the form. */
export interface FormRow {
  readonly id: string
  /** Its enumerator and words, with those of the groups it stands in before it. */
  readonly path: readonly Label[]
  readonly columns: readonly string[]
}

/** A label in two parts, since enumerators are written in many ways. */
export interface Label {
  readonly enumerator: '' | `${'chinese' | 'bracket' | 'figure'} ${number}`
  readonly words: string
}

/** A stack of rows below one caption, under one line of names of columns. */
export interface Block {
  readonly caption: string
  readonly rows: readonly FormRow[]
  readonly heads: readonly string[]
}

const COLUMNS = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
  'total',
]
const DISPUTE_GROUPS = ['review', 'litigationDirect', 'litigationAfterReview']
const DISPUTE_COLUMNS = ['upheld', 'corrected', 'otherResult', 'pending', 'total']

const RESULTS: readonly (readonly [
  group: string,
  id: string,
  names: readonly string[],
  ids: readonly string[],
])[] = [
  [
    '不予公开',
    'refused',
    [
      '属于国家秘密',
      '其他法律行政法规禁止公开',
      '危及“三安全一稳定”',
      '保护第三方合法权益',
      '属于三类内部事务信息',
      '属于四类过程性信息',
      '属于行政执法案卷',
      '属于行政查询事项',
    ],
    [
      'stateSecret',
      'prohibitedByLaw',
      'endangersSecurity',
      'thirdPartyRights',
      'internalAffairs',
      'processInformation',
      'enforcementFile',
      'administrativeInquiry',
    ],
  ],
  [
    '无法提供',
    'unavailable',
    ['本机关不掌握相关政府信息', '没有现成信息需要另行制作', '补正后申请内容仍不明确'],
    ['notHeld', 'needsCreation', 'stillUnclear'],
  ],
  [
    '不予处理',
    'notProcessed',
    [
      '信访举报投诉类申请',
      '重复申请',
      '要求提供公开出版物',
      '无正当理由大量反复申请',
      '要求行政机关确认或重新出具已获取信息',
    ],
    ['petition', 'repeated', 'publication', 'excessive', 'confirmation'],
  ],
]
const OTHER_HANDLING = [
  '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '其他',
]

/** The rows of table three, in the order of the form. */
export function applicationRows(vintage: Vintage): readonly FormRow[] {
  const row = (id: string, ...path: readonly Label[]): FormRow => ({ id, path, columns: COLUMNS })
  const results = label('chinese 3', '本年度办理结果')
  const grouped = RESULTS.flatMap(([group, id, names, ids], i) =>
    names.map((name, j) =>
      row(`${id}.${ids[j]!}`, results, label(`bracket ${i + 3}`, group), label(`figure ${j + 1}`, name)),
    ),
  )
  const other = label('bracket 6', '其他处理')
  const others =
    vintage === 2019
      ? [row('otherHandling', results, other)]
      : ['correctionOverdue', 'feeOverdue', 'other'].map((id, i) =>
          row(`otherHandling.${id}`, results, other, label(`figure ${i + 1}`, OTHER_HANDLING[i]!)),
        )
  return [
    row('newlyReceived', label('chinese 1', '本年新收政府信息公开申请数量')),
    row('carriedOver', label('chinese 2', '上年结转政府信息公开申请数量')),
    row('granted', results, label('bracket 1', '予以公开')),
    row(
      'partiallyGranted',
      results,
      label('bracket 2', '部分公开（区分处理的，只计这一情形，不计其他情形）'),
    ),
    ...grouped,
    ...others,
    row('resultsTotal', results, label('bracket 7', '总计')),
    row('carriedForward', label('chinese 4', '结转下年度继续办理')),
  ]
}

/** The one row of table four: it has no name. */
export function disputeColumns(): readonly string[] {
  return DISPUTE_GROUPS.flatMap(group => DISPUTE_COLUMNS.map(column => `${group}.${column}`))
}

/** The small tables of table two. */
export function disclosureBlocks(vintage: Vintage): readonly Block[] {
  const one = (id: string, words: string, columns: readonly string[]): FormRow => ({
    id,
    path: [label('', words)],
    columns,
  })
  const block = (
    item: string,
    heads: readonly string[],
    columns: readonly string[],
    rows: readonly (readonly [string, string])[],
  ): Block => ({
    caption: `第二十条第（${item}）项`,
    heads,
    rows: rows.map(([id, words]) => one(id, words, columns)),
  })
  if (vintage === 2021) {
    const decisions = ['本年处理决定数量']
    return [
      block(
        '一',
        ['本年制发件数', '本年废止件数', '现行有效件数'],
        ['issued', 'repealed', 'inForce'],
        [
          ['regulations', '规章'],
          ['normativeDocuments', '行政规范性文件'],
        ],
      ),
      block('五', decisions, ['decisions'], [['licensing', '行政许可']]),
      block(
        '六',
        decisions,
        ['decisions'],
        [
          ['penalties', '行政处罚'],
          ['coercion', '行政强制'],
        ],
      ),
      block('八', ['本年收费金额（单位：万元）'], ['amount'], [['fees', '行政事业性收费']]),
    ]
  }
  const heads = ['上一年项目数量', '本年增/减', '处理决定数量']
  const columns = ['previousItems', 'change', 'decisions']
  return [
    block(
      '一',
      ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      ['made', 'disclosed', 'disclosedTotal'],
      [
        ['regulations', '规章'],
        ['normativeDocuments', '规范性文件'],
      ],
    ),
    block('五', heads, columns, [
      ['licensing', '行政许可'],
      ['otherServices', '其他对外管理服务事项'],
    ]),
    block('六', heads, columns, [
      ['penalties', '行政处罚'],
      ['coercion', '行政强制'],
    ]),
    block('八', heads.slice(0, 2), columns.slice(0, 2), [['fees', '行政事业性收费']]),
    block(
      '九',
      ['采购项目数量', '采购总金额（单位：万元）'],
      ['projects', 'amount'],
      [['procurement', '政府集中采购']],
    ),
  ]
}

function label(enumerator: Label['enumerator'], words: string): Label {
  return { enumerator, words }
}
