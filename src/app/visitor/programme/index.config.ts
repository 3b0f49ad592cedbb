export default definePageConfig({ navigationBarTitleText: '行动方案' });
