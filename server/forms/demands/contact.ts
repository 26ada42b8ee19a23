// How reports say where to ask, and where the report is to be had.
/** A contact, or the address of the electronic text. */
export const CONTACT =
  /联系(?:电话|方式|人|地址)|电话(?:[：:为（(]|号码|\s?\d{3})|邮编|邮政编码|电子版|电子文本|网址|可[^。；]{0,40}(?:下载|查阅)|www\.|https?:/
