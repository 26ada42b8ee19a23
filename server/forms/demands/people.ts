// What stands beside the numbers of persons, and beside numbers that are none.
/** A number behind one of these is no person’s identity number: a code, an account, a running number. */
export const CODE_BEFORE =
  /(?:代码|编码|编号|证照号|流水号|序号|账号|帐号|单号|文号|条码|订单|卡号)[为是：:\s]{0,3}$/
/** The report’s own contact, or a number that is made public on purpose. */
export const OWN_CONTACT =
  /联系|咨询|热线|监督电话|举报电话|投诉电话|服务电话|办公电话|传真|值班|客服|请拨|垂询|查阅|下载|地址|邮编|受理机构/
/** Somebody whose number no office publishes for people to call. */
export const PRIVATE_PERSON = /低保|五保|特困|贫困户|脱贫户|残疾人|优抚对象|救助对象|受助|户主|当事人|申请人/
/** What stands before the number of whoever has one. */
export const ANY_PHONE = /联系电话|联系方式/g
/** The number is somebody’s. */
export const PERSON =
  /手机|身份证|申请人|村民|居民|群众|先生|女士|同志|户主|姓名|当事人|本人|职工|学生|家长|老人|业主|某|“[\u4e00-\u9fff]{2,4}”/
