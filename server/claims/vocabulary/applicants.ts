import type { WordLists } from './word.ts'

/** Who asked: a column of the form. */
export const COLUMNS: WordLists = {
  'column:naturalPerson': '自然人 公民个人 公民 个人 居民 村民 自然人申请人',
  'column:legalPerson': `自然人之外的申请人 自然人以外的申请人 自然人之外的其他申请人 自然人以外的其他申请人 非自然人申请人
    自然人之外的主体 自然人以外的主体 单位申请人 法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人与其他组织
    法人和非法人组织 法人或非法人组织 法人及非法人组织 法人组织 法人 企事业单位 各类单位
    组织类申请人 组织类 法人类申请人 法人类 单位类`,
  'column:commercialEnterprise': '商业企业 企业 公司',
  'column:researchInstitution': '科研机构 科研院所 科研单位',
  'column:publicWelfareOrganization': '社会公益组织 公益组织 社会组织',
  'column:legalServiceOrganization': '法律服务机构 律师事务所 律所 律师',
  'column:otherOrganization': '其他组织 其他机构',
}

/** Everyone: no column. */
export const ANYONE = `公民或组织 公民和组织 公民、组织 公民或者组织 单位或个人 单位和个人 个人或单位 个人和单位 个人或者单位
    单位或者个人 组织或个人 组织和个人 个人或组织 个人和组织 任何单位和个人 任何个人 公民、法人和其他组织
    公民、法人或者其他组织 公民、法人或其他组织 公民、法人及其他组织 公民、法人和非法人组织 公民法人和其他组织
    社会公众 公众 群众和企业 企业和群众 企业群众 人民群众 广大群众 市民群众 群众 社会各界 申请人 当事人
    各类主体 社会主体 市民 外界`
