// The trained model of the name tagger, put into the program byte for byte.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// Words that nobody writes, so that threads may share them.
typedef struct __attribute__((swift_attr("@Sendable"))) {
  const uint32_t *_Nonnull start;
} ReadOnlyWords;

/// The model's words; they live as long as the program.
const uint32_t *_Nonnull namesModelWords(void);
/// How many words it has.
size_t namesModelCount(void);
