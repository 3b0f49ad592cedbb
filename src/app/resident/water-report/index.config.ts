export default definePageConfig({ navigationBarTitleText: '用水报告' });
