// The trial form, whole in itself but for the 栏目.
import type { Form } from './form.ts'
import { SECTIONS } from './sections.ts'

/** The trial form, for the report years 2019 and 2020. */
export const disclosure2019: Form = {
  id: 'disclosure-2019',
  issuedAs: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  sections: SECTIONS,
  tables: [
    {
      id: 'disclosure',
      section: 'disclosure',
      arrangement: 'labelled',
      corner: '信息内容',
      blocks: [
        {
          caption: '第二十条第（一）项',
          rows: [
            { id: 'regulations', label: '规章' },
            { id: 'normativeDocuments', label: '规范性文件', aliases: ['行政规范性文件'] },
          ],
          columns: [
            { id: 'made', label: '本年新制作数量', kind: 'count' },
            { id: 'disclosed', label: '本年新公开数量', kind: 'count' },
            { id: 'disclosedTotal', label: '对外公开总数量', kind: 'count' },
          ],
        },
        {
          caption: '第二十条第（五）项',
          rows: [
            { id: 'licensing', label: '行政许可' },
            { id: 'otherServices', label: '其他对外管理服务事项' },
          ],
          columns: [
            { id: 'previousItems', label: '上一年项目数量', kind: 'count' },
            { id: 'change', label: '本年增/减', kind: 'change' },
            { id: 'decisions', label: '处理决定数量', aliases: ['本年处理决定数量'], kind: 'count' },
          ],
        },
        {
          caption: '第二十条第（六）项',
          rows: [
            { id: 'penalties', label: '行政处罚' },
            { id: 'coercion', label: '行政强制' },
          ],
          columns: [
            { id: 'previousItems', label: '上一年项目数量', kind: 'count' },
            { id: 'change', label: '本年增/减', kind: 'change' },
            { id: 'decisions', label: '处理决定数量', aliases: ['本年处理决定数量'], kind: 'count' },
          ],
        },
        {
          caption: '第二十条第（八）项',
          rows: [{ id: 'fees', label: '行政事业性收费' }],
          columns: [
            { id: 'previousItems', label: '上一年项目数量', kind: 'count' },
            { id: 'change', label: '本年增/减', kind: 'change' },
          ],
        },
        {
          caption: '第二十条第（九）项',
          rows: [{ id: 'procurement', label: '政府集中采购' }],
          columns: [
            { id: 'projects', label: '采购项目数量', kind: 'count' },
            {
              id: 'amount',
              label: '采购总金额',
              aliases: ['采购总金额（单位：万元）', '采购总金额（单位：元）'],
              kind: 'money',
            },
          ],
        },
      ],
    },
    {
      id: 'applications',
      section: 'applications',
      arrangement: 'labelled',
      corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      banner: '申请人情况',
      blocks: [
        {
          rows: [
            { id: 'newlyReceived', label: '一、本年新收政府信息公开申请数量', short: '一、本年新收' },
            { id: 'carriedOver', label: '二、上年结转政府信息公开申请数量', short: '二、上年结转' },
            { id: 'granted', label: '（一）予以公开', groups: ['三、本年度办理结果'] },
            {
              id: 'partiallyGranted',
              label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
              groups: ['三、本年度办理结果'],
              aliases: ['部分公开'],
            },
            {
              id: 'refused.stateSecret',
              label: '1.属于国家秘密',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              id: 'refused.prohibitedByLaw',
              label: '2.其他法律行政法规禁止公开',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              id: 'refused.endangersSecurity',
              label: '3.危及“三安全一稳定”',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              id: 'refused.thirdPartyRights',
              label: '4.保护第三方合法权益',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              id: 'refused.internalAffairs',
              label: '5.属于三类内部事务信息',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              id: 'refused.processInformation',
              label: '6.属于四类过程性信息',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              id: 'refused.enforcementFile',
              label: '7.属于行政执法案卷',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              id: 'refused.administrativeInquiry',
              label: '8.属于行政查询事项',
              groups: ['三、本年度办理结果', '（三）不予公开'],
            },
            {
              id: 'unavailable.notHeld',
              label: '1.本机关不掌握相关政府信息',
              groups: ['三、本年度办理结果', '（四）无法提供'],
            },
            {
              id: 'unavailable.needsCreation',
              label: '2.没有现成信息需要另行制作',
              groups: ['三、本年度办理结果', '（四）无法提供'],
            },
            {
              id: 'unavailable.stillUnclear',
              label: '3.补正后申请内容仍不明确',
              groups: ['三、本年度办理结果', '（四）无法提供'],
            },
            {
              id: 'notProcessed.petition',
              label: '1.信访举报投诉类申请',
              groups: ['三、本年度办理结果', '（五）不予处理'],
            },
            {
              id: 'notProcessed.repeated',
              label: '2.重复申请',
              groups: ['三、本年度办理结果', '（五）不予处理'],
            },
            {
              id: 'notProcessed.publication',
              label: '3.要求提供公开出版物',
              groups: ['三、本年度办理结果', '（五）不予处理'],
            },
            {
              id: 'notProcessed.excessive',
              label: '4.无正当理由大量反复申请',
              groups: ['三、本年度办理结果', '（五）不予处理'],
            },
            {
              id: 'notProcessed.confirmation',
              label: '5.要求行政机关确认或重新出具已获取信息',
              short: '5.要求确认或重新出具',
              groups: ['三、本年度办理结果', '（五）不予处理'],
            },
            { id: 'otherHandling', label: '（六）其他处理', groups: ['三、本年度办理结果'] },
            {
              id: 'resultsTotal',
              label: '（七）总计',
              aliases: ['合计', '总数'],
              groups: ['三、本年度办理结果'],
            },
            { id: 'carriedForward', label: '四、结转下年度继续办理', short: '四、结转下年度' },
          ],
          columns: [
            { id: 'naturalPerson', label: '自然人', kind: 'count' },
            { id: 'commercialEnterprise', label: '商业企业', groups: ['法人或其他组织'], kind: 'count' },
            { id: 'researchInstitution', label: '科研机构', groups: ['法人或其他组织'], kind: 'count' },
            {
              id: 'publicWelfareOrganization',
              label: '社会公益组织',
              groups: ['法人或其他组织'],
              kind: 'count',
            },
            {
              id: 'legalServiceOrganization',
              label: '法律服务机构',
              groups: ['法人或其他组织'],
              kind: 'count',
            },
            { id: 'otherOrganization', label: '其他', groups: ['法人或其他组织'], kind: 'count' },
            { id: 'total', label: '总计', aliases: ['合计', '总数'], kind: 'count' },
          ],
        },
      ],
    },
    {
      id: 'disputes',
      section: 'disputes',
      arrangement: 'sideBySide',
      blocks: [
        {
          rows: [
            { id: 'review', label: '行政复议' },
            { id: 'litigationDirect', label: '未经复议直接起诉', groups: ['行政诉讼'] },
            { id: 'litigationAfterReview', label: '复议后起诉', groups: ['行政诉讼'] },
          ],
          columns: [
            { id: 'upheld', label: '结果维持', kind: 'count' },
            { id: 'corrected', label: '结果纠正', kind: 'count' },
            { id: 'otherResult', label: '其他结果', kind: 'count' },
            { id: 'pending', label: '尚未审结', kind: 'count' },
            { id: 'total', label: '总计', aliases: ['合计', '总数'], kind: 'count' },
          ],
        },
      ],
    },
  ],
  equations: [
    {
      id: 'applications.rowTotal',
      table: 'applications',
      along: 'row',
      whole: ['total'],
      parts: [
        'naturalPerson',
        'commercialEnterprise',
        'researchInstitution',
        'publicWelfareOrganization',
        'legalServiceOrganization',
        'otherOrganization',
      ],
      sides: {
        whole: { zh: '总计', en: '总计 (total)' },
        parts: { zh: '各项之和', en: 'the sum of the six kinds of applicant' },
      },
      source: '总计＝自然人＋法人或其他组织',
    },
    {
      id: 'applications.resultsTotal',
      table: 'applications',
      along: 'column',
      whole: ['resultsTotal'],
      parts: [
        'granted',
        'partiallyGranted',
        'refused.stateSecret',
        'refused.prohibitedByLaw',
        'refused.endangersSecurity',
        'refused.thirdPartyRights',
        'refused.internalAffairs',
        'refused.processInformation',
        'refused.enforcementFile',
        'refused.administrativeInquiry',
        'unavailable.notHeld',
        'unavailable.needsCreation',
        'unavailable.stillUnclear',
        'notProcessed.petition',
        'notProcessed.repeated',
        'notProcessed.publication',
        'notProcessed.excessive',
        'notProcessed.confirmation',
        'otherHandling',
      ],
      sides: {
        whole: { zh: '（七）总计', en: '（七）总计 (results total)' },
        parts: { zh: '各项之和', en: 'the sum of （一） to （六）' },
      },
      source: '（七）总计＝（一）至（六）之和',
    },
    {
      id: 'applications.balance',
      table: 'applications',
      along: 'column',
      whole: ['newlyReceived', 'carriedOver'],
      parts: ['resultsTotal', 'carriedForward'],
      sides: {
        whole: { zh: '新收＋上年结转', en: '一 + 二 (received + carried over)' },
        parts: { zh: '办结＋结转下年度', en: '三 + 四 (results + carried forward)' },
      },
      source: '第一项加第二项之和，等于第三项加第四项之和',
    },
    {
      id: 'disputes.groupTotal',
      table: 'disputes',
      along: 'row',
      whole: ['total'],
      parts: ['upheld', 'corrected', 'otherResult', 'pending'],
      sides: {
        whole: { zh: '总计', en: '总计 (total)' },
        parts: { zh: '各项之和', en: 'the sum of the four outcomes' },
      },
      source: '总计＝结果维持＋结果纠正＋其他结果＋尚未审结',
    },
  ],
}
