export default definePageConfig({ navigationBarTitleText: '水表和账单' });
