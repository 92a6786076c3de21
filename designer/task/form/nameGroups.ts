const GROUPS: readonly (readonly [string, string])[] = [
  ['.fjs-form-field-radio', 'radiogroup'],
  ['.fjs-form-field-checklist', 'group'],
];

/** Gives sets of choices a name and a role, which form-js leaves out, so that a screen reader says the question with the choices. */
export function nameGroups(container: Element): void {
  for (const [selector, role] of GROUPS) {
    for (const group of container.querySelectorAll(selector)) {
      if (group.getAttribute('role') === role) continue;
      const label = group.querySelector(':scope > label, :scope > .fjs-form-field-label');
      const input = group.querySelector('input');
      if (label === null || input === null) continue;
      label.id ||= `${input.id}-question`;
      group.setAttribute('role', role);
      group.setAttribute('aria-labelledby', label.id);
    }
  }
}
