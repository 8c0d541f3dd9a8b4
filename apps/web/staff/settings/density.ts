import { ref, watch } from 'vue';

export const DENSITIES = ['close', 'wide'] as const;
export type Density = (typeof DENSITIES)[number];

const REMEMBERED = 'youshen.density';

function remembered(): Density {
  try {
    return DENSITIES.find((each) => each === localStorage.getItem(REMEMBERED)) ?? 'close';
  } catch {
    return 'close';
  }
}

/** How much room the rows of lists have; said at the page's root, where the styles look. */
export const density = ref<Density>(remembered());

watch(density, (chosen) => {
  document.documentElement.dataset['rows'] = chosen;
  try {
    localStorage.setItem(REMEMBERED, chosen);
  } catch {
    // Then it holds until the page is left.
  }
}, { immediate: true });
