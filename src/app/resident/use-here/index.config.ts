export default definePageConfig({ navigationBarTitleText: '在这里用待遇' });
