export default definePageConfig({ navigationBarTitleText: '漏水报告' });
