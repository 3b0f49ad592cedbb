export default definePageConfig({ navigationBarTitleText: '领岗位' });
