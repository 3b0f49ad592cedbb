export default definePageConfig({ navigationBarTitleText: '开一份证明' });
