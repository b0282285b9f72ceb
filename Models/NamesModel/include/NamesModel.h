// The trained model of the name tagger, put into the program byte for byte.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// The model's words; they live as long as the program.
const uint32_t *_Nonnull namesModelWords(void);
/// How many words it has.
size_t namesModelCount(void);
