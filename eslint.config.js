import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', 'apps/web/**', '**/*.mjs', '*.js', 'test/bench/**/*.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Read configuration in libs/platform/config.' }],
    },
  },
  // Nest reads constructor types at run time; classes of answers exist for the documentation, plain data are answered.
  {
    files: ['**/*.module.ts', '**/*.controller.ts', 'libs/platform/**', 'libs/http/**', 'apps/**'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off', '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  { files: ['test/**', '**/*.spec.ts', 'libs/platform/config/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['test/**', '**/*.spec.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
