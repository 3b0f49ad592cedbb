export default definePageConfig({ navigationBarTitleText: '水费账单' });
