@echo off
rem Comity from a release folder: nothing is built and nothing is installed. "serve" and "demo" first go through the
rem command line, which checks the options and writes the server's arguments into a file, the address first.
setlocal EnableExtensions EnableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "JAVA=%ROOT%\runtime\bin\java.exe"
if not exist "%JAVA%" if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" (
  where java.exe >nul 2>&1 || (
    echo This folder has no Java runtime: install Java 25 or newer, and set JAVA_HOME to its folder. 1>&2
    exit /b 1
  )
  set "JAVA=java.exe"
)
set OPTIONS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Djava.awt.headless=true "-Dcomity.root=%ROOT%" %COMITY_JAVA_OPTS%
set "CLI=%ROOT%\lib\cli\*;%ROOT%\lib\*"
if /i "%~1"=="serve" goto serve
if /i "%~1"=="demo" goto serve
"%JAVA%" %OPTIONS% -XX:TieredStopAtLevel=1 -cp "%CLI%" org.comity.cli.Comity %*
exit /b %ERRORLEVEL%

:serve
set "COMITY_HANDOVER=%TEMP%\comity-%RANDOM%%RANDOM%.txt"
type nul >"%COMITY_HANDOVER%"
"%JAVA%" %OPTIONS% -XX:TieredStopAtLevel=1 -cp "%CLI%" org.comity.cli.Comity %*
set STATUS=%ERRORLEVEL%
set "FIRST="
set "ARGUMENTS="
for /f "usebackq delims=" %%l in ("%COMITY_HANDOVER%") do (
  if defined FIRST (set ARGUMENTS=!ARGUMENTS! "%%l") else (set "FIRST=%%l")
)
del "%COMITY_HANDOVER%"
set "COMITY_HANDOVER="
if not %STATUS%==0 exit /b %STATUS%
if not defined FIRST exit /b 0
echo Comity will be at %FIRST% 1>&2
"%JAVA%" %OPTIONS% -cp "%ROOT%\lib\server\*;%ROOT%\lib\*" org.comity.server.ComityServer %ARGUMENTS%
exit /b %ERRORLEVEL%
