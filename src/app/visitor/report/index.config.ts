export default definePageConfig({ navigationBarTitleText: '报告漏水' });
