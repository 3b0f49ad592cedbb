/** Said on every page of benefits (facts.md section 8: no score decides a basic service). */
export const benefitPromise = '待遇是多给的，不决定看病、上学、坐船和用水；用了也不扣信用分。';
