// Codec instances of settings and registrations.
#include "protocol/lsp/configuration.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::DidChangeConfigurationParams);
TREND_CODEC(trend::lsp::ConfigurationItem);
TREND_CODEC(trend::lsp::ConfigurationParams);
TREND_CODEC(trend::lsp::DidChangeConfigurationRegistrationOptions);
TREND_CODEC(trend::lsp::Registration);
TREND_CODEC(trend::lsp::RegistrationParams);
TREND_CODEC(trend::lsp::Unregistration);
TREND_CODEC(trend::lsp::UnregistrationParams);
TREND_CODEC(std::vector<trend::lsp::Json>);
