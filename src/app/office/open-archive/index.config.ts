export default definePageConfig({ navigationBarTitleText: '代开档案' });
