/** bpmnlint and its plug-in publish no declarations for these files; this is the part of them that is used here. */
declare namespace Bpmnlint {
  /** Makes one rule for one configuration of it. */
  type RuleFactory = (config: unknown) => object;

  interface Linter {
    lint(root: unknown): Promise<Readonly<Record<string, readonly { readonly id?: string; readonly message: string }[]>>>;
  }
}

declare module 'bpmnlint/lib/linter.js' {
  const Linter: new (options: { resolver: object; config: { extends: readonly string[] } }) => Bpmnlint.Linter;
  export default Linter;
}
declare module 'bpmnlint/lib/resolver/static-resolver.js' {
  const StaticResolver: new (cache: Readonly<Record<string, unknown>>) => object;
  export default StaticResolver;
}
declare module 'bpmnlint/config/recommended.js' {
  const config: { readonly rules: object };
  export default config;
}
declare module 'bpmnlint/rules/*' {
  const rule: Bpmnlint.RuleFactory;
  export default rule;
}
declare module 'bpmnlint-plugin-camunda-compat' {
  const plugin: { readonly configs: Readonly<Record<string, { readonly rules: object }>> };
  export default plugin;
}
declare module 'bpmnlint-plugin-camunda-compat/rules/*' {
  const rule: Bpmnlint.RuleFactory;
  export default rule;
}
