// What stands beside the numbers of persons, and beside numbers that are none.
/** A number behind one of these is no person’s identity number: a code, an account, a running number. */
export const CODE_BEFORE =
  /(?:代码|编码|编号|证照号|流水号|序号|账号|帐号|单号|文号|条码|订单|卡号)[为是：:\s]{0,3}$/
/** The report’s own contact, or a number that is made public on purpose. */
export const OWN_CONTACT =
  /联系|咨询|热线|监督电话|举报电话|投诉电话|服务电话|办公电话|传真|值班|客服|请拨|垂询|查阅|下载|地址|邮编|受理机构/
/** Somebody whose number no office publishes for people to call. */
export const PRIVATE_PERSON = /低保|五保|特困|贫困户|脱贫户|残疾人|优抚对象|救助对象|受助|户主|当事人|申请人/
/** A person by title and name, whose own number is no contact of the office. */
export const NAMED_PERSON =
  /(?:干部|书记|主任|科长|股长|同志|专员|网格员|联络员|管理员|工作人员|经办人|承办人|负责人)(?:[：:]\s?)?[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文][\u4e00-\u9fff]{1,2}(?=同志|联系|咨询|反映|[，,、（(：:\s]|电话|手机|$)/
/** What stands right before a mobile number that is said to be one. */
export const MOBILE_BEFORE = /手机(?:号码?)?[：:为是]?\s{0,3}$/
/** What stands before the number of whoever has one. */
export const ANY_PHONE = /联系电话|联系方式/g
/** The number is somebody’s. */
export const PERSON =
  /手机|身份证|申请人|村民|居民|群众|先生|女士|同志|户主|姓名|当事人|本人|职工|学生|家长|老人|业主|某|“[\u4e00-\u9fff]{2,4}”/
