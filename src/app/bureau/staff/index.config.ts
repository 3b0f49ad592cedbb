export default definePageConfig({ navigationBarTitleText: '网点和岗位' });
