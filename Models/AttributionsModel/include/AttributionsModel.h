// The learned weights of the decisions on attributions, put into the program byte for byte.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// The words of the model that chooses speakers; they live as long as the program.
const uint32_t *_Nonnull speakersModelWords(void);
/// How many words it has.
size_t speakersModelCount(void);

/// The words of the model that chooses what is reported.
const uint32_t *_Nonnull reportsModelWords(void);
size_t reportsModelCount(void);

/// The words of the model that says how sure an attribution is.
const uint32_t *_Nonnull certaintyModelWords(void);
size_t certaintyModelCount(void);
