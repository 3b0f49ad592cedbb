export default definePageConfig({ navigationBarTitleText: '开一本存折' });
