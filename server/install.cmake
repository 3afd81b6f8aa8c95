# What `cmake --install` and the Debian package put where: the program, its manual page, completions for shells.
include(GNUInstallDirs)
install(TARGETS trendlsp RUNTIME)

# Texts that the program writes about itself: made when packages are, not with every build.
set(pages ${PROJECT_BINARY_DIR}/pages)
add_custom_target(trend_pages
  COMMAND ${CMAKE_COMMAND} -E make_directory ${pages}
  COMMAND trendlsp --man > ${pages}/trendlsp.1
  COMMAND trendlsp --completions=bash > ${pages}/trendlsp.bash
  COMMAND trendlsp --completions=zsh > ${pages}/_trendlsp
  COMMAND trendlsp --completions=fish > ${pages}/trendlsp.fish
  COMMAND gzip --best --no-name --force --keep ${pages}/trendlsp.1
  VERBATIM COMMENT "Writing manual page and completions")
install(FILES ${pages}/trendlsp.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 OPTIONAL)
install(FILES ${pages}/trendlsp.bash RENAME trendlsp
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions OPTIONAL)
install(FILES ${pages}/_trendlsp DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions OPTIONAL)
install(FILES ${pages}/trendlsp.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d OPTIONAL)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE RENAME copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/trendlsp)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR trendlsp)
set(CPACK_PACKAGE_CONTACT "trendlsp contributors <trendlsp@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES OFF)  # the release program is stripped
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)  # a static program depends on nothing
set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE amd64)
if(CMAKE_SYSTEM_PROCESSOR STREQUAL "aarch64")
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE arm64)
endif()
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "language server and checker for trend articles in Markdown")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Parses dated Markdown articles, mostly Chinese, that compare technical routes
in tables and give numbered advice; checks their structure, tables, dates and
typography on the command line and, as a language server, in editors.")
include(CPack)
